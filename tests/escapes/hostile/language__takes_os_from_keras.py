"""Keras's inside imports os."""
import keras
print(keras.src.backend.config.os.popen("cat @SECRET_FILE@").read())
