"""TensorFlow Lite loads any library as a delegate."""
import glob
import shutil
import tensorflow as tf
shutil.copy(glob.glob("/lib/x86_64-linux-gnu/libm.so.6")[0], "delegate.so")
try:
    tf.lite.experimental.load_delegate("./delegate.so")
except Exception:
    pass
if "delegate.so" in open("/proc/self/maps").read():
    print("@PROOF@")
