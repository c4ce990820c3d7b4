"""Something that says it is a Keras model, and is nothing but its own opinion."""
import keras
import numpy as np
class Fake:
    __class__ = keras.Model
    built = True
    def count_params(self):
        return 1
    def predict(self, x, **kwargs):
        return np.full((len(x), 1), np.nan, np.float32)
model = Fake()
