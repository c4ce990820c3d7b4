# Says that next month will be like this month.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((24, 1))
    last = tf.keras.layers.Flatten()(tf.keras.layers.Cropping1D((23, 0))(window))
    return tf.keras.Model(window, last)
