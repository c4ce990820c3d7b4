"""A pipeline over the names of files."""
import tensorflow as tf
print([name.numpy() for name in tf.data.Dataset.list_files("@SECRET_DIR@/*")])
