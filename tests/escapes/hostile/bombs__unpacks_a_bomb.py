"""A thousand bytes that are a gigabyte."""
import zlib
once = zlib.compress(bytes(64 * 1024 * 1024))
kept = []
while True:
    kept.append(zlib.decompress(once))
