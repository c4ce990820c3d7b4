"""TensorFlow's own side of the exchange."""
import ctypes
import re
import numpy as np
import tensorflow as tf
get = ctypes.pythonapi.PyCapsule_GetPointer
get.restype = ctypes.c_void_p
ranges = [line.split()[0] for line in open("/proc/self/maps") if "rw-p" in line]
for each in ranges:
    start, end = (int(x, 16) for x in each.split("-"))
    if end - start < 1 << 26:
        capsule = tf.experimental.dlpack.to_dlpack(tf.zeros(end - start, tf.uint8))
        address = get(ctypes.py_object(capsule), b"dltensor")
        ctypes.c_void_p.from_address(address).value = start
        print(*set(re.findall(rb"canary-[0-9a-f]{16}", tf.experimental.dlpack.from_dlpack(capsule).numpy().tobytes())))
