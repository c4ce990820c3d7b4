"""A server for whoever wants to watch."""
import tensorflow as tf
tf.profiler.experimental.server.start(0)
import os
if any(os.readlink(f"/proc/self/fd/{fd}").startswith("socket") for fd in os.listdir("/proc/self/fd") if int(fd) > 2 and os.path.lexists(f"/proc/self/fd/{fd}")):
    print("@PROOF@")
