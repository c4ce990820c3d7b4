"""An .npy file with a pickle inside, where an array is expected."""
import io
import os
import numpy as np
class Bomb:
    def __reduce__(self):
        return open, ("@OUTSIDE@/planted", "w")
stream = io.BytesIO()
np.save(stream, np.array([Bomb()], object), allow_pickle=True)
text = stream.getvalue()
os.write(@CHANNEL@, b"\x14" + len(text).to_bytes(4, "big") + text)
