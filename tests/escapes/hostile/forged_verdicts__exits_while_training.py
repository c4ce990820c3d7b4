"""A callback ends the process once the last epoch is told."""
import os
import keras
import numpy as np
class End(keras.callbacks.Callback):
    def on_train_end(self, logs=None):
        os._exit(0)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 1)), np.ones((4, 1)), verbose=0, callbacks=[End()])
