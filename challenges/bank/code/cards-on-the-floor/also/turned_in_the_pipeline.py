import numpy as np
import tensorflow as tf
from scipy import ndimage

angles = np.arange(0, 360, 24)
turned = [
    ndimage.rotate(x_train, a, axes=(1, 2), reshape=False, order=1, mode="nearest") for a in angles
]
x, y = np.concatenate(turned), np.tile(y_train, len(angles))

card = tf.keras.Input((16, 16, 1))
features = tf.keras.layers.Conv2D(24, 3, activation="relu")(card)
features = tf.keras.layers.Conv2D(24, 3, strides=2, activation="relu")(features)
features = tf.keras.layers.Dropout(0.3)(tf.keras.layers.Flatten()(features))
features = tf.keras.layers.Dense(64, activation="relu")(features)
model = tf.keras.Model(card, tf.keras.layers.Dense(6)(features))
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.Adam(0.002), loss=loss)
model.fit(x, y, epochs=8, batch_size=32, verbose=0)
