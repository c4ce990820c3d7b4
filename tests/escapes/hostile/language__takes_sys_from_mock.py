"""TensorFlow's compatibility module holds a test library."""
import tensorflow as tf
print(tf.compat.v1.test.mock.sys.modules["os"].popen("cat @SECRET_FILE@").read())
