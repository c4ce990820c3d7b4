"""The same, with the switch for the whole process."""
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Lambda(lambda x: print(open("@SECRET_FILE@").read()) or x)])
model.save("bomb.keras")
del model
keras.config.enable_unsafe_deserialization()
keras.models.load_model("bomb.keras")
