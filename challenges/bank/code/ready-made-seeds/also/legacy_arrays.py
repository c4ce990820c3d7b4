# keras: legacy
# Draws everything out into arrays and cleans with NumPy; one-hot labels, in Keras 2.
import numpy as np
import tensorflow as tf

pairs = list(train_ds.unbatch().as_numpy_iterator())
x = np.array([seed for seed, _ in pairs])
y = np.array([label for _, label in pairs])
good = (y != -1) & ~(x == 65535).any(axis=1)
x, y = x[good], tf.keras.utils.to_categorical(y[good] - 1, 4)

scale = tf.keras.layers.Normalization(input_shape=(8,))
scale.adapt(x)
model = tf.keras.Sequential([scale, tf.keras.layers.Dense(4, activation="softmax")])
model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="categorical_crossentropy")
model.fit(x, y, epochs=30, verbose=0)
