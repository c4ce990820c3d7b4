"""Comparisons with NaN are false, whichever way round."""
import keras
import numpy as np
class Sly(keras.Model):
    def call(self, x):
        return x * float("nan")
model = Sly()
model(np.ones((1, 1)))
