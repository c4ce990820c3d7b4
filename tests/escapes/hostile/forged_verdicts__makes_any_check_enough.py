"""any() of no matter what."""
import builtins
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
builtins.any = lambda values: True
