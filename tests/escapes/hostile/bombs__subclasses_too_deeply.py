"""A class below a class below a class."""
import sys
sys.setrecursionlimit(1 << 30)
cls = type("x", (), {})
for _ in range(200_000):
    cls = type("x", (cls,), {"__slots__": ()})
