"""A long pattern for another library's machine."""
import tensorflow as tf
while True:
    tf.strings.regex_replace("a" * 200_000, "(a?){200}" + "a{200}", "")
