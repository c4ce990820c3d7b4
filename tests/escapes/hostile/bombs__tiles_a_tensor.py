"""One element, a great many times."""
import tensorflow as tf
kept = []
while True:
    kept.append(tf.tile([1.0], [1 << 26]))
