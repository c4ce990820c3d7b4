"""An object that says its data lies wherever it likes: reads any address there is."""
import numpy as np
make = type(type(1))
Window = make("Window", (), {"__array_interface__": {"shape": (48,), "typestr": "|u1", "data": (id(np), False), "version": 3}})
if int(np.asarray(Window())[0]) >= 1:
    print("@PROOF@")
