# Says the same kind whatever it sees.
import tensorflow as tf


def solution_model():
    return tf.keras.Sequential([
        tf.keras.Input((16, 16, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(6, kernel_initializer="zeros"),
    ])
