"""A pipeline over a text file."""
import tensorflow as tf
for line in tf.data.TextLineDataset("@SECRET_FILE@"):
    print(line.numpy())
