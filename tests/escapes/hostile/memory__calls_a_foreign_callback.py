"""py_function's operation takes a token: anybody's callback by its name."""
import tensorflow as tf
from tensorflow.python.ops import script_ops
def kept():
    print(open("@SECRET_FILE@").read())
    return 1.0
token = script_ops._py_funcs.insert(kept)
tf.raw_ops.PyFunc(input=[], token=token, Tout=[tf.float32])
