"""Writes a shared object and has TensorFlow load it; its start-up code would run here."""
import shutil
import tensorflow as tf
import glob
shutil.copy((glob.glob("/lib/x86_64-linux-gnu/libz.so*") + glob.glob("/usr/lib*/libz.so*"))[0], "mine.so")
tf.load_library("./mine.so")
print("@PROOF@")
