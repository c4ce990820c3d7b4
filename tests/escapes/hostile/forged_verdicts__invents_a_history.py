"""The record of a training that never was."""
import types
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.history = types.SimpleNamespace(history={"accuracy": [1.0], "val_accuracy": [1.0]})
