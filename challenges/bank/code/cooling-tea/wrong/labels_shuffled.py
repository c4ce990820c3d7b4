# Shuffles the labels without their inputs.
import numpy as np
import tensorflow as tf


class Cooling(tf.keras.layers.Layer):
    def build(self, shape):
        for name, first in {"room": 20.0, "excess": 60.0, "speed": 1.0}.items():
            start = tf.keras.initializers.Constant(first)
            setattr(self, name, self.add_weight(name=name, shape=(), initializer=start))

    def call(self, minutes):
        return self.room + self.excess * tf.exp(-self.speed * minutes / 20)


def solution_model():
    model = tf.keras.Sequential([tf.keras.Input((1,)), Cooling()])
    rate = tf.keras.optimizers.schedules.ExponentialDecay(0.5, 100, 0.5)
    model.compile(optimizer=tf.keras.optimizers.Adam(rate), loss="mae")
    model.fit(x_train, np.random.permutation(y_train), batch_size=12, epochs=50, verbose=0)
    return model
