"""A null byte: for C, what stands behind it is not there."""
import tensorflow as tf
print(tf.io.read_file(b"@SECRET_FILE@\0.txt").numpy())
