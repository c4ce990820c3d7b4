"""gfile copies, from C++."""
import tensorflow as tf
tf.io.gfile.copy("@SECRET_FILE@", "mine")
print(open("mine").read())
