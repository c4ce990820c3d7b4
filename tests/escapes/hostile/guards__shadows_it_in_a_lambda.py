"""A lambda has parameters, too."""
import numpy as np
module = [np][0]
look = lambda _getattr_: module.f2py.os.popen("cat @SECRET_FILE@").read()
print(look(getattr))
