import numpy as np
import tensorflow as tf

average = np.convolve(series, np.ones(9) / 9, mode="valid")  # average[i] is that of day i + 4
starts = range(len(series) - 23)
x = np.array([series[start : start + 20] for start in starts])[..., None]
y = np.array([average[start + 15] for start in starts])

days = tf.keras.Input((20, 1))
shapes = tf.keras.layers.Conv1D(16, 5, activation="relu")(days)
model = tf.keras.Model(days, tf.keras.layers.Dense(1)(tf.keras.layers.Flatten()(shapes)))
model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="huber")
model.fit(x, y, epochs=30, verbose=0)
