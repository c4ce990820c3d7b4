# keras: legacy
import numpy as np
import tensorflow as tf


def solution_model():
    starts = np.arange(len(table) - 26)
    x = table[starts[:, None] + np.arange(24)]  # (1474, 24, 3)
    y = table[starts + 26, 2]
    scale = tf.keras.layers.Normalization()
    scale.adapt(table)

    model = tf.keras.Sequential()
    model.add(tf.keras.Input((24, 3)))
    model.add(scale)
    model.add(tf.keras.layers.Conv1D(24, 6, activation="relu"))
    model.add(tf.keras.layers.Flatten())
    model.add(tf.keras.layers.Dense(1))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mse")
    model.fit(x, y, epochs=30, verbose=0)
    return model
