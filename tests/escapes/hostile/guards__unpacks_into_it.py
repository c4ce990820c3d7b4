"""One of several targets."""
import numpy as np
module = [np][0]
(first, [_getattr_]), *rest = (1, [getattr]), 2
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
