"""The rest of the arguments, under the guard's name."""
import numpy as np
module = [np][0]
class Rest(dict):
    __call__ = staticmethod(getattr)
def look(**_getattr_):
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
look()
