"""copy() calls what __reduce_ex__ names."""
import copy
class Bomb:
    def __reduce_ex__(self, version):
        return open, ("@SECRET_FILE@",)
print(copy.copy(Bomb()).read())
