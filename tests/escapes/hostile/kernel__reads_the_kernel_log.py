"""Addresses and other people's crashes."""
import ctypes
buffer = ctypes.create_string_buffer(4096)
if ctypes.CDLL(None).klogctl(3, buffer, 4096) > 0:
    print("@PROOF@")
