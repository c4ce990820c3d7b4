"""A string that names a function of any module."""
import keras
from keras.src.saving import serialization_lib
found = serialization_lib._retrieve_class_or_fn("system", None, "os", "function", {"module": "os"}, None)
found("touch @OUTSIDE@/planted")
