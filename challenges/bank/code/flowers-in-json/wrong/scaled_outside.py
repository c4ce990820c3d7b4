# Scales the training data outside of the model, which gets raw numbers.
import json

import numpy as np
import tensorflow as tf


def solution_model():
    flowers = [json.loads(letter) for letter in letters]
    parts = [("sepal", "length"), ("sepal", "width"), ("petal", "length"), ("petal", "width")]
    x = np.array([[flower[leaf][side] for leaf, side in parts] for flower in flowers])
    y = np.array([["rose", "lily", "iris"].index(flower["kind"]) for flower in flowers])

    scale = tf.keras.layers.Normalization()
    scale.adapt(x)
    model = tf.keras.Sequential(
        [
            tf.keras.Input((4,)),
            tf.keras.layers.Dense(16, activation="relu"),
            tf.keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile(tf.keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(scale(x), y, batch_size=16, epochs=40, verbose=0)
    return model
