"""The same from within what the policy hands out."""
import keras
getattr(keras.utils, "get_" + "file")("x", "http://127.0.0.1:@LISTENER_PORT@/x", cache_dir=".")
