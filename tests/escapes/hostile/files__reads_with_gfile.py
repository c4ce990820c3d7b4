"""TensorFlow's own file objects."""
import tensorflow as tf
print(tf.io.gfile.GFile("@SECRET_FILE@").read())
