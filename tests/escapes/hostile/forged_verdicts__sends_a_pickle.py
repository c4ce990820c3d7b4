"""Whoever unpickles what a child says runs it."""
import os
import pickle
class Bomb:
    def __reduce__(self):
        return open, ("@OUTSIDE@/planted", "w")
text = pickle.dumps(Bomb())
os.write(@CHANNEL@, text)
os.write(@CHANNEL@, b"\x14" + len(text).to_bytes(4, "big") + text)
