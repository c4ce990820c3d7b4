"""A checkpoint callback keeps its state where it is told."""
import keras
import numpy as np
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
keep = keras.callbacks.ModelCheckpoint("@OUTSIDE@/planted.weights.h5", save_weights_only=True)
model.fit(np.ones((4, 1)), np.ones((4, 1)), verbose=0, callbacks=[keep])
