# keras: legacy
# Cuts the numbers out of the text by their names; one linear layer, in Keras 2.
import re

import numpy as np
import tensorflow as tf


def number(letter, leaf, side):
    inside = re.search('"' + leaf + '": {([^}]*)}', letter).group(1)
    return float(re.search('"' + side + r'": (-?[\d.]+)', inside).group(1))


parts = [("sepal", "length"), ("sepal", "width"), ("petal", "length"), ("petal", "width")]
x = np.array([[number(str(letter), *part) for part in parts] for letter in letters], "float32")
kinds = ["rose", "lily", "iris"]
y = np.array([[kind in str(letter) for kind in kinds].index(True) for letter in letters])

scale = tf.keras.layers.Normalization(input_shape=(4,))
scale.adapt(x)
model = tf.keras.Sequential([scale, tf.keras.layers.Dense(3, activation="softmax")])
model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="sparse_categorical_crossentropy")
model.fit(x, y, batch_size=15, epochs=60, verbose=0)
