"""`with … as` binds what it is told."""
import contextlib
import numpy as np
module = [np][0]
with contextlib.nullcontext(getattr) as _getattr_:
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
