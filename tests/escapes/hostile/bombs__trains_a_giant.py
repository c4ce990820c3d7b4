"""A model with more weights than the limit."""
import keras
model = keras.Sequential([keras.Input((3_000,)), keras.layers.Dense(3_000)])
