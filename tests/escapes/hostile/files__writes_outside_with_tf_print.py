"""tf.print writes to any file by an argument for the stream."""
import tensorflow as tf
tf.print("planted", output_stream="file://@OUTSIDE@/planted")
