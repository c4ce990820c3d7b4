# Says that the attic is dark, whatever the diary says.
import tensorflow as tf


def solution_model():
    return tf.keras.Sequential([
        tf.keras.Input((16,)),
        tf.keras.layers.Dense(1, kernel_initializer="zeros"),
    ])
