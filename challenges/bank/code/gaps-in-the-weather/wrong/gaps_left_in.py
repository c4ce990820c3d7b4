# Leaves the gaps: nan in, nan out.
import numpy as np
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization(
        mean=np.nanmean(x_train, axis=0), variance=np.nanvar(x_train, axis=0)
    )
    fill = tf.keras.layers.Lambda(lambda x: tf.where(tf.math.is_nan(x), 0.0, x))

    model = tf.keras.Sequential(
        [
            tf.keras.Input((5,)),
            scale,
            tf.keras.layers.Dense(32, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mae")
    model.fit(x_train, y_train, batch_size=32, epochs=30, verbose=0)
    return model
