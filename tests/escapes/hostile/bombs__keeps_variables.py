"""TensorFlow's memory is not NumPy's."""
import tensorflow as tf
kept = []
while True:
    kept.append(tf.Variable(tf.ones((1 << 22,))))
