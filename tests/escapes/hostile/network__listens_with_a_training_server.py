"""TensorFlow's own server for distributed training."""
import tensorflow as tf
server = tf.distribute.Server(tf.train.ClusterSpec({"worker": ["localhost:0"]}), "worker", 0)
print("@PROOF@", server.target)
