"""An object may change what class it is of."""
class Plain:
    pass
class Door:
    def __call__(self, path):
        return open(path).read()
made = Plain()
made.__class__ = Door
print(made("@SECRET_FILE@"))
