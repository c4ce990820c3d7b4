"""A function has a name."""
import numpy as np
module = [np][0]
def _getattr_(owner, name):
    return getattr(owner, name)
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
