"""What cannot be changed, changed: a function's constants."""
import ctypes
fixed = ("before", "x")
ctypes.pythonapi.PyTuple_SetItem.argtypes = [ctypes.c_void_p, ctypes.c_ssize_t, ctypes.py_object]
slot = ctypes.c_void_p.from_address(id(fixed) + 24)
after = "@PROOF@"
ctypes.pythonapi.Py_IncRef(ctypes.py_object(after))
slot.value = id(after)
print(fixed[0])
