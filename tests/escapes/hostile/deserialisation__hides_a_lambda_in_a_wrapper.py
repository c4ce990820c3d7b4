"""TimeDistributed keeps its layer's configuration inside its own."""
import keras
layer = keras.layers.TimeDistributed(keras.layers.Lambda(lambda x: print(open("@SECRET_FILE@").read()) or x))
config = keras.saving.serialize_keras_object(layer)
made = keras.saving.deserialize_keras_object(config, safe_mode=False)
made(keras.Input((2, 1)))
