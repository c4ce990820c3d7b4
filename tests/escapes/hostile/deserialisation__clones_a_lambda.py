"""clone_model makes layers from their configurations."""
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Lambda(lambda x: x)])
text = keras.saving.serialize_keras_object(lambda x: print(open("@SECRET_FILE@").read()) or x)
def swap(layer):
    config = layer.get_config()
    config["function"] = text
    return type(layer).from_config(config, safe_mode=False) if "function" in layer.get_config() else layer
keras.models.clone_model(model, clone_function=swap)
