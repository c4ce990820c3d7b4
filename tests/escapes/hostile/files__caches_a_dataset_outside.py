"""A dataset's cache is a file of its choice."""
import tensorflow as tf
list(tf.data.Dataset.range(3).cache("@OUTSIDE@/planted"))
