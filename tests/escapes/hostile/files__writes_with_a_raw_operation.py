"""The raw operation behind tf.io.write_file, in a graph."""
import tensorflow as tf
@tf.function
def write():
    tf.raw_ops.WriteFile(filename="@OUTSIDE@/planted", contents="x")
write()
