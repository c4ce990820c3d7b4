"""A loop of TensorFlow's own, which no Python signal interrupts."""
import tensorflow as tf
tf.while_loop(lambda x: x < 1, lambda x: [x * 0], [tf.constant(0)])
