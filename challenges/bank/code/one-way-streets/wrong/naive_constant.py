# Says the same way whatever it sees.
import tensorflow as tf


def solution_model():
    return tf.keras.Sequential([
        tf.keras.Input((24, 24, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(3, kernel_initializer="zeros"),
    ])
