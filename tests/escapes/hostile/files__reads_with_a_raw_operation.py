"""The raw operation behind tf.io."""
import tensorflow as tf
print(tf.raw_ops.ReadFile(filename="@SECRET_FILE@").numpy())
