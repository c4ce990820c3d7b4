"""A queue of TensorFlow's in which nothing will ever be."""
import tensorflow as tf
tf.queue.FIFOQueue(1, [tf.float32]).dequeue()
