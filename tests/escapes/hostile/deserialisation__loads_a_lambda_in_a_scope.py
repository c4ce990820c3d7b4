"""A scope that turns the safe mode off for what is inside."""
import keras
from keras.src.saving.serialization_lib import SafeModeScope
model = keras.Sequential([keras.Input((1,)), keras.layers.Lambda(lambda x: print(open("@SECRET_FILE@").read()) or x)])
model.save("bomb.keras")
del model
with SafeModeScope(False):
    keras.models.load_model("bomb.keras", safe_mode=None)
