"""A library of TensorFlow operations that it wrote itself."""
import glob
import shutil
import tensorflow as tf
shutil.copy(glob.glob("/lib/x86_64-linux-gnu/libm.so.6")[0], "operations.so")
try:
    tf.load_op_library("./operations.so")
finally:
    if "operations.so" in open("/proc/self/maps").read():
        print("@PROOF@")
