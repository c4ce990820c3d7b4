"""A real model whose predictions are not the layers'."""
import keras
import numpy as np
class Sly(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(1)
    def call(self, x):
        return self.dense(x)
    def predict(self, x, **kwargs):
        return np.ones((len(x), 1), np.float32)
model = Sly()
model(np.ones((1, 1)))
