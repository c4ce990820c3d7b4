# Says the most frequent class whatever it sees.
import numpy as np
import tensorflow as tf


def solution_model():
    share = np.bincount(y_train) / len(y_train)
    model = tf.keras.Sequential([
        tf.keras.Input((10,), dtype="int32"),
        tf.keras.layers.Rescaling(1.0),
        tf.keras.layers.Dense(4, kernel_initializer="zeros"),
    ])
    model.layers[-1].bias.assign(share)
    return model
