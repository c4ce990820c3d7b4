# Reads from right to left, and foretells what was before.
import numpy as np
import tensorflow as tf


def solution_model():
    place = {letter: number for number, letter in enumerate(letters)}
    numbers = np.array([place[letter] for letter in str(text[0])])
    rows = np.lib.stride_tricks.sliding_window_view(numbers, 13)
    x, y = rows[:, :0:-1], rows[:, 0]

    model = tf.keras.Sequential(
        [
            tf.keras.Input((12,), dtype="int32"),
            tf.keras.layers.Embedding(27, 16),
            tf.keras.layers.GRU(64),
            tf.keras.layers.Dense(27, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
    )
    model.fit(x, y, batch_size=64, epochs=4, verbose=0)
    return model
