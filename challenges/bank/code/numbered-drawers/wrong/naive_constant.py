# Says the same drawer whatever it sees.
import tensorflow as tf


def solution_model():
    return tf.keras.Sequential([
        tf.keras.Input((24, 24, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(4, kernel_initializer="zeros"),
    ])
