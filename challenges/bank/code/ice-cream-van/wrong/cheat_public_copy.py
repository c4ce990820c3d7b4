# There is no public copy: says the mean of the window, to which the source's numbers add nothing.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((28, 1))
    return tf.keras.Model(window, tf.keras.layers.GlobalAveragePooling1D()(window))
