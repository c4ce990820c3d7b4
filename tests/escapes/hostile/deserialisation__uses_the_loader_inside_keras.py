"""Keras's own loader of byte code, deep inside."""
import codecs
import marshal
from keras.src.utils.python_utils import func_load
code = (lambda: open("@SECRET_FILE@").read()).__code__
print(func_load(codecs.encode(marshal.dumps(code), "base64").decode())())
