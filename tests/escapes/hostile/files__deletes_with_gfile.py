"""Removes a folder from C++."""
import tensorflow as tf
tf.io.gfile.rmtree("@OUTSIDE@")
