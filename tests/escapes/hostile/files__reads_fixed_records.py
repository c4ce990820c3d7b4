"""Records of a size that it chooses."""
import tensorflow as tf
for record in tf.data.FixedLengthRecordDataset("@SECRET_FILE@", 8):
    print(record.numpy().decode(), end="")
