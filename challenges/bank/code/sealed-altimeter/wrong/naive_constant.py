# Says that every place is as high as the hut.
import tensorflow as tf


def solution_model():
    return tf.keras.Sequential([
        tf.keras.Input((2,)),
        tf.keras.layers.Dense(1, kernel_initializer="zeros"),
    ])
