"""Categories that nobody has."""
import tensorflow as tf
kept = []
while True:
    kept.append(tf.one_hot(tf.range(1_000), 60_000))
