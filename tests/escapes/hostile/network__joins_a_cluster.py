"""Connects to another machine's device from C++."""
import tensorflow as tf
import threading
threading.Timer(2, lambda: __import__("os")._exit(0)).start()
tf.config.experimental_connect_to_host("127.0.0.1:@LISTENER_PORT@")
