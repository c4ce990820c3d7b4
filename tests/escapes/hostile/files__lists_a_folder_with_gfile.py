"""Lists a folder from C++."""
import tensorflow as tf
print(tf.io.gfile.listdir("@SECRET_DIR@"))
