"""TFRecord files are written in C++."""
import tensorflow as tf
with tf.io.TFRecordWriter("@OUTSIDE@/planted") as writer:
    writer.write(b"x")
