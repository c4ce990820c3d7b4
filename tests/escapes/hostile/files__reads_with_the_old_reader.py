"""TensorFlow 1's readers of whole files."""
import tensorflow as tf
print(tf.compat.v1.gfile.Open("@SECRET_FILE@").read())
