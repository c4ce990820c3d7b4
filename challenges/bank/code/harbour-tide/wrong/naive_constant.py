# Says the mean level whatever it sees.
import tensorflow as tf


def solution_model():
    return tf.keras.Sequential([
        tf.keras.Input((36, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(1, kernel_initializer="zeros"),
    ])
