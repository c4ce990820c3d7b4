"""py_function calls any Python function."""
import tensorflow as tf
tf.py_function(lambda: print(open("@SECRET_FILE@").read()), [], [])
