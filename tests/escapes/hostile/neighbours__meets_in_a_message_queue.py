"""POSIX queues have names of their own."""
import ctypes
if ctypes.CDLL("librt.so.1").mq_open(b"/@NAME@", 0o102, 0o600, None) >= 0:
    print("@PROOF@")
    ctypes.CDLL("librt.so.1").mq_unlink(b"/@NAME@")
