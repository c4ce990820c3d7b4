"""A model that was trained, and cannot know what was drawn by lot."""

import keras
import numpy as np

model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("sgd", "binary_crossentropy", metrics=["accuracy"])
x = np.linspace(-1, 1, 64).reshape(-1, 1)
model.fit(x, np.arange(64) % 2, epochs=2, verbose=0)
