"""One operation with too many numbers."""
import tensorflow as tf
while True:
    tf.nn.conv2d(tf.ones((1, 512, 512, 16)), tf.ones((31, 31, 16, 16)), 1, "SAME")
