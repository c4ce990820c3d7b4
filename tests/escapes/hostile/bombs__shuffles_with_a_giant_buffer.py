"""A buffer that holds all of an endless stream."""
import tensorflow as tf
data = tf.data.Dataset.from_tensors(tf.ones((1 << 16,))).repeat().shuffle(1 << 40)
for item in data:
    pass
