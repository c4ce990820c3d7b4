"""matching_files looks into folders from C++."""
import tensorflow as tf
print(tf.io.matching_files("@SECRET_DIR@/*").numpy())
