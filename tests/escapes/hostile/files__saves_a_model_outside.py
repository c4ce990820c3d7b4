"""Keras saves anywhere."""
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.save("@OUTSIDE@/planted.keras")
