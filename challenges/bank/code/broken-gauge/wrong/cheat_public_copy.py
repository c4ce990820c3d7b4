# There is no public copy: says what was the case a day ago, as the source makes one think.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((24, 1))
    return tf.keras.Model(window, window[:, 0])
