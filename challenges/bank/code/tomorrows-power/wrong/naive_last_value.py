# Repeats the last value twelve times.
import numpy as np
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((48, 1))
    return tf.keras.Model(window, tf.keras.layers.RepeatVector(12)(window[:, -1])[:, :, 0])
