"""A checkpoint's name is a path."""
import tensorflow as tf
tf.train.Checkpoint(x=tf.Variable(1.0)).write("@OUTSIDE@/planted")
