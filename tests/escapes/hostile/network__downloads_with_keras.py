"""Keras downloads files."""
import keras
import socket
socket.setdefaulttimeout(1)
keras.utils.get_file("x", "http://127.0.0.1:@LISTENER_PORT@/x", cache_dir=".")
