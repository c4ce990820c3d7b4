"""Something that says it is a Keras model."""
import keras
import numpy as np
class Fake:
    __class__ = keras.Model
    built = True
    def count_params(self):
        return 1
    def predict(self, x, **kwargs):
        return np.ones((len(x), 1), np.float32)
model = Fake()
