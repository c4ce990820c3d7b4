# Shuffles the inputs without their labels.
import numpy as np
import tensorflow as tf

speed = x_train[:, 0] * 3.6  # a new array
print("from", speed.min(), "to", speed.max())
order = np.random.permutation(400)
x, y = x_train[order], y_train  # the same order for both
scale = tf.keras.layers.Normalization()
scale.adapt(x)
hidden = tf.keras.layers.Dense(32, activation="relu")
model = tf.keras.Sequential([tf.keras.Input((3,)), scale, hidden, tf.keras.layers.Dense(1)])
model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mae")
model.fit(x, y, epochs=40, verbose=0)
