# Says that nothing will change in eight weeks.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((26, 1))
    last = tf.keras.layers.Flatten()(tf.keras.layers.Cropping1D((25, 0))(window))
    return tf.keras.Model(window, last)
