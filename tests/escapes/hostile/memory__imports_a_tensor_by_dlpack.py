"""TensorFlow's own side of the exchange."""
import numpy as np
import tensorflow as tf
capsule = tf.experimental.dlpack.to_dlpack(tf.constant(np.arange(64, dtype=np.uint8)))
import ctypes
get = ctypes.pythonapi.PyCapsule_GetPointer
get.restype = ctypes.c_void_p
address = get(ctypes.py_object(capsule), b"dltensor")
ctypes.c_void_p.from_address(address).value = id(np)
if tf.experimental.dlpack.from_dlpack(capsule).numpy()[0]:
    print("@PROOF@")
