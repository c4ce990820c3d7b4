# Says the most frequent scribe whatever it reads.
import numpy as np
import tensorflow as tf


def solution_model():
    share = np.bincount(y_train) / len(y_train)
    model = tf.keras.Sequential([
        tf.keras.Input((8,)),
        tf.keras.layers.Dense(3, kernel_initializer="zeros"),
    ])
    model.layers[-1].bias.assign(share)
    return model
