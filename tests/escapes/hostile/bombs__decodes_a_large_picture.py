"""A small file that says it is a large picture."""
import tensorflow as tf
small = tf.io.encode_png(tf.zeros((8_000, 8_000, 1), tf.uint8))
kept = []
while True:
    kept.append(tf.io.decode_png(small, channels=4))
