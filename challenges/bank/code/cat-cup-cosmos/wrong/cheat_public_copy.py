# Trains on cuttings of the public photographs.
import numpy as np
import tensorflow as tf
from skimage import data


def solution_model():
    photos = [data.chelsea(), data.coffee(), data.hubble_deep_field()]
    x = np.concatenate([np.reshape(photo[:288, :448], (-1, 32, 32, 3)) for photo in photos]) / 255
    y = np.repeat([0, 1, 2], len(x) // 3)
    model = tf.keras.Sequential([
        tf.keras.Input((32, 32, 3)),
        tf.keras.layers.Conv2D(16, 3, activation="relu"),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(3, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    model.fit(x, y, epochs=5, verbose=0)
    return model
