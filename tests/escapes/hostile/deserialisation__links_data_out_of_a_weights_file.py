"""A weights file whose numbers lie in a file of the machine."""
import h5py
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(2)])
model.save_weights("x.weights.h5")
with h5py.File("x.weights.h5", "r+") as file:
    group = file["layers/dense/vars"]
    del group["1"]
    group.create_dataset("1", (2,), "f4", external=[("@SECRET_FILE@", 0, 8)])
model.load_weights("x.weights.h5")
print(model.get_weights()[1].tobytes())
if any(model.get_weights()[1]):
    print("@PROOF@")
