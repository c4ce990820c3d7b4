"""A function that TensorFlow calls for everybody's objects."""
import tensorflow as tf
class Plain:
    pass
def convert(value, *arguments, **options):
    print(open("@SECRET_FILE@").read())
    return tf.constant(1)
tf.register_tensor_conversion_function(Plain, convert)
tf.convert_to_tensor(Plain())
