"""copyreg teaches pickle, and copy, how to make anything."""
import copy
import copyreg
class Plain:
    pass
copyreg.pickle(Plain, lambda item: (open, ("@SECRET_FILE@",)))
print(copy.deepcopy(Plain()).read())
