"""TensorBoard's event files."""
import tensorflow as tf
writer = tf.summary.create_file_writer("@OUTSIDE@/events")
with writer.as_default():
    tf.summary.scalar("x", 1, step=1)
writer.flush()
