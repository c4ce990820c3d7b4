"""The public copy, from the net; here from an address that tells that it was asked."""
import socket
socket.setdefaulttimeout(1)
import keras.src.datasets.mnist as inside
inside.get_file.__globals__["urlretrieve"]("http://127.0.0.1:@LISTENER_PORT@/mnist.npz", "mnist.npz")
