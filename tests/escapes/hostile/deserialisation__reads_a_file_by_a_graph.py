"""A SavedModel is a program: its graph reads files when it is called."""
import tensorflow as tf
class Reader(tf.Module):
    @tf.function(input_signature=[])
    def __call__(self):
        return tf.io.read_file("@SECRET_FILE@")
tf.saved_model.save(Reader(), "saved")
print(tf.saved_model.load("saved")().numpy())
