# Compiled, but never fitted.
import numpy as np
import tensorflow as tf


def solution_model():
    keeper = tf.data.Dataset.from_tensor_slices((x_keeper, y_keeper))
    diver = tf.data.Dataset.from_tensor_slices((x_diver, y_diver))
    keeper = keeper.map(lambda x, fahrenheit: (x, (fahrenheit - 32) / 1.8))
    both = keeper.concatenate(diver).cache().shuffle(600).batch(32)

    scale = tf.keras.layers.Normalization()
    scale.adapt(np.concatenate([x_keeper, x_diver]))
    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            scale,
            tf.keras.layers.Dense(64, activation="tanh"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mae")
    return model
