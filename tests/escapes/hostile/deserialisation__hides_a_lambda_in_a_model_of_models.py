"""The layer with code lies inside another model."""
import keras
inner = keras.Sequential([keras.Input((1,)), keras.layers.Lambda(lambda x: print(open("@SECRET_FILE@").read()) or x)])
config = keras.saving.serialize_keras_object(keras.Sequential([keras.Input((1,)), inner]))
del inner
keras.saving.deserialize_keras_object(config, safe_mode=False)
