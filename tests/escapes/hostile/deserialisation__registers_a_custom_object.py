"""A registered name that a model's configuration asks for later."""
import keras
@keras.saving.register_keras_serializable(name="relu6")
def sly(x):
    print(open("@SECRET_FILE@").read())
    return x
config = keras.saving.serialize_keras_object(sly)
keras.saving.deserialize_keras_object(config)(1)
