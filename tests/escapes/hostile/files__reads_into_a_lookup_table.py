"""A vocabulary file that is none."""
import tensorflow as tf
source = tf.lookup.TextFileInitializer("@SECRET_FILE@", tf.int64, tf.lookup.TextFileIndex.LINE_NUMBER, tf.string, tf.lookup.TextFileIndex.WHOLE_LINE)
print(tf.lookup.StaticHashTable(source, "").lookup(tf.constant(0, tf.int64)).numpy())
