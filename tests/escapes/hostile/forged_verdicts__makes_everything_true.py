"""bool is a name that can be given another meaning, for everybody in the process."""
import builtins
import keras
builtins.bool = lambda value=None: True
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
