"""Some work, some memory, some output, and an end."""

import tensorflow as tf

print(float(tf.reduce_sum(tf.ones((1000, 1000)))))
