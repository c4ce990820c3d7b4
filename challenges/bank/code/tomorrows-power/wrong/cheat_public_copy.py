# There is no public copy: takes the mean of the same hours of both days in the window.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((48, 1))
    days = tf.keras.layers.Reshape((2, 24))(window)
    pooled = tf.keras.layers.GlobalAveragePooling1D()(days)
    return tf.keras.Model(window, pooled[:, :12])
