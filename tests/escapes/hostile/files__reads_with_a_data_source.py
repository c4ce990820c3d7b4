"""NumPy's opener of files and addresses."""
import numpy as np
print(np.lib.npyio.DataSource(None).open("@SECRET_FILE@").read())
