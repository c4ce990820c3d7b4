# Trains on patches of the public photographs.
import numpy as np
import tensorflow as tf
from skimage import data


def solution_model():
    photos = [data.chelsea().mean(axis=2), data.grass(), data.text(), data.hubble_deep_field()[..., 0]]
    x = np.concatenate([np.reshape(photo[:168, :432], (-1, 24, 24, 1)) for photo in photos])
    y = np.repeat([0, 1, 2, 3], len(x) // 4)
    model = tf.keras.Sequential([
        tf.keras.Input((24, 24, 1)),
        tf.keras.layers.Rescaling(1 / 64, offset=-2),
        tf.keras.layers.Conv2D(16, 3, activation="relu"),
        tf.keras.layers.GlobalAveragePooling2D(),
        tf.keras.layers.Dense(4, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(x, y, epochs=10, verbose=0)
    return model
