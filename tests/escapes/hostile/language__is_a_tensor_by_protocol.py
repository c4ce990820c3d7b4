"""TensorFlow dispatches on the kind of an argument."""
import tensorflow as tf
class Door:
    def __tf_tensor__(self, *arguments, **options):
        print(open("@SECRET_FILE@").read())
        return tf.constant(1)
tf.convert_to_tensor(Door())
