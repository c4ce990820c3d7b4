"""An attribute's name is normalised, too."""
import numpy as np
print(np.ｆ2py.𝓸𝓼.popen("cat @SECRET_FILE@").read() if np.f2py else "")
