"""A class is an object of a module, whose name is known."""
import sys
import keras
print(sys.modules[keras.layers.Dense.__module__].__builtins__["open"]("@SECRET_FILE@").read())
