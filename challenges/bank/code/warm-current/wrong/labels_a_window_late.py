# The label lies a whole window after the input.
import numpy as np
import tensorflow as tf


def solution_model():
    windows = np.lib.stride_tricks.sliding_window_view(series, 49)
    x, y = windows[:, :24, None], windows[:, 48]

    model = tf.keras.Sequential(
        [
            tf.keras.Input((24, 1)),
            tf.keras.layers.Rescaling(1 / series.std(), offset=-series.mean() / series.std()),
            tf.keras.layers.Conv1D(32, 4, activation="relu"),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(1),
            tf.keras.layers.Rescaling(series.std(), offset=series.mean()),  # back to degrees
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    model.fit(x, y, epochs=40, verbose=0)
    return model
