"""TensorFlow writes files in C++."""
import tensorflow as tf
tf.io.write_file("@OUTSIDE@/planted", "x")
