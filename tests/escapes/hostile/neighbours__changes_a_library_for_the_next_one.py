"""A child's changes to the libraries must die with it; this one tries to reach the file."""
import keras
import os
os.open(keras.__file__, os.O_WRONLY)
print("@PROOF@")
