"""Output from C++."""
import sys
import tensorflow as tf
text = "x" * 10_000
while True:
    tf.print(text, output_stream=sys.stdout)
