"""Code planted in an installed package runs in the next process that imports it.

The file that it makes there has no name, so that nothing is left where nothing stops it.
"""
import os
import keras
os.open(os.path.dirname(keras.__file__), os.O_TMPFILE | os.O_WRONLY)
print("@PROOF@")
