"""any() of no matter what."""
import builtins
import keras
builtins.any = lambda values: True
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
