# Says that nothing will change.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((24, 1))
    return tf.keras.Model(window, window[:, -1])
