# Says the same activity whatever the sensor says.
import tensorflow as tf


def solution_model():
    return tf.keras.Sequential([
        tf.keras.Input((40, 3)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(4, kernel_initializer="zeros"),
    ])
