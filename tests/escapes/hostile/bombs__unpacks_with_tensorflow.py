"""The same in C++, where the size is not known before."""
import tensorflow as tf
import zlib
once = zlib.compress(bytes(64 * 1024 * 1024))
kept = []
while True:
    kept.append(tf.io.decode_compressed(once, "ZLIB"))
