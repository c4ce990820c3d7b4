"""A callback writes for its author."""
import keras
import numpy as np
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 1)), np.ones((4, 1)), verbose=0, callbacks=[keras.callbacks.CSVLogger("@OUTSIDE@/planted.csv")])
