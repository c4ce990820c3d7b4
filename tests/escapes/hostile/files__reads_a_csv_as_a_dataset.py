"""The columns of any file."""
import tensorflow as tf
for row in tf.data.experimental.CsvDataset("@SECRET_FILE@", [tf.string]):
    print(row[0].numpy())
