# Says the most frequent class whatever it sees.
import numpy as np
import tensorflow as tf


def solution_model():
    share = np.bincount(y_train, minlength=10) / len(y_train)
    model = tf.keras.Sequential([
        tf.keras.Input((14, 14, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(10, kernel_initializer="zeros"),
    ])
    model.layers[-1].bias.assign(share)
    return model
