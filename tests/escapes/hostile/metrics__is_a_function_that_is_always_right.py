"""A function as a metric."""
import keras
def accuracy(truth, said):
    return keras.ops.ones_like(said)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=[accuracy])
