# Feeds the days from last to first.
import numpy as np
import tensorflow as tf


def solution_model():
    rows = np.lib.stride_tricks.sliding_window_view(series, 24)  # 20 days and four after them
    x = rows[:, 19::-1, None]
    y = rows[:, 15:].mean(axis=1)  # nine days around the last of the 20

    model = tf.keras.Sequential(
        [
            tf.keras.Input((20, 1)),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(1),  # a weight for each day
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="mae")
    model.fit(x, y, epochs=30, verbose=0)
    return model
