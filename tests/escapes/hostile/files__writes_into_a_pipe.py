"""A named pipe is a file to which somebody listens."""
import os
os.write(os.open("@PIPE@", os.O_WRONLY | os.O_NONBLOCK), b"x")
