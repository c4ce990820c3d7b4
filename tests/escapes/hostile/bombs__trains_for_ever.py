"""Nothing but an honest model, and too many epochs."""
import keras
import numpy as np
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(4)])
model.compile("sgd", "mse")
model.fit(np.ones((64, 4)), np.ones((64, 4)), epochs=10**9, verbose=0)
