# A layer of its own learns the usual values in `adapt` and also tells where the gaps were.
import numpy as np
import tensorflow as tf


class Filled(tf.keras.layers.Layer):
    def adapt(self, days):
        self.usual = tf.constant(np.nanmedian(days, axis=0), tf.float32)
        self.spread = tf.constant(np.nanstd(days, axis=0), tf.float32)

    def call(self, days):
        gaps = tf.math.is_nan(days)
        scaled = (tf.where(gaps, self.usual, days) - self.usual) / self.spread
        return tf.concat([scaled, tf.cast(gaps, tf.float32)], axis=1)


def solution_model():
    filled = Filled()
    filled.adapt(x_train)
    inputs = tf.keras.Input((5,))
    hidden = tf.keras.layers.Dense(24, activation="tanh")(filled(inputs))
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(1)(hidden))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mae")
    model.fit(x_train, y_train, batch_size=32, epochs=40, verbose=0)
    return model
