"""TensorFlow opens files in C++, where no Python wrapper sees it."""
import tensorflow as tf
print(tf.io.read_file("@SECRET_FILE@").numpy())
