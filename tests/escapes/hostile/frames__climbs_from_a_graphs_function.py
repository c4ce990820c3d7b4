"""tf.function keeps the Python function, with its globals."""
import tensorflow as tf
@tf.function
def kept(x):
    return x
print(kept.python_function.__builtins__["open"]("@SECRET_FILE@").read())
