# Says the same sign whatever it sees.
import tensorflow as tf


def solution_model():
    return tf.keras.Sequential([
        tf.keras.Input((24, 24, 1)),
        tf.keras.layers.GlobalAveragePooling2D(),
        tf.keras.layers.Dense(4, kernel_initializer="zeros"),
    ])
