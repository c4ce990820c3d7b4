"""Functions that call functions, in C."""
import numpy as np
print(np.vectorize(open, otypes=[object])("@SECRET_FILE@").item().read())
