# A table by pandas, one-hot labels, and logits instead of probabilities.
import json

import pandas as pd
import tensorflow as tf


def solution_model():
    table = pd.json_normalize([json.loads(letter) for letter in letters])
    columns = ["sepal.length", "sepal.width", "petal.length", "petal.width"]
    x = table[columns].to_numpy("float32")
    y = pd.get_dummies(table["kind"])[["rose", "lily", "iris"]].to_numpy("float32")

    inputs = tf.keras.Input((4,))
    scale = tf.keras.layers.Normalization()
    scale.adapt(x)
    hidden = tf.keras.layers.Dense(12, activation="tanh")(scale(inputs))
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(3)(hidden))
    loss = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss=loss)
    model.fit(x, y, batch_size=10, epochs=40, verbose=0)
    return model
