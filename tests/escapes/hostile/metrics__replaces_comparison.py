"""NumPy's mean is always one."""
import numpy as np
np.mean = lambda *a, **k: 1.0
np.abs = lambda *a, **k: 0.0
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
