"""Replaces what the judge may call later."""
import keras
original = keras.Model.predict
def predict(self, *args, **kwargs):
    print(open("@SECRET_FILE@").read())
    return original(self, *args, **kwargs)
keras.Model.predict = predict
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
print(open("@SECRET_FILE@").read())
