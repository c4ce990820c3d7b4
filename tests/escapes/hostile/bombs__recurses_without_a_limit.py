"""A limit that can be set is none."""
import sys
sys.setrecursionlimit(10**9)
class Deep:
    def __repr__(self):
        return "%r" % self
repr(Deep())
