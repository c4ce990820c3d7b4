"""A socket with no file, which Landlock before ABI 6 does not see."""
import socket
socket.socket(socket.AF_UNIX).connect("\0@NAME@")
