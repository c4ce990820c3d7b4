"""The variable of a comprehension, which has a scope of its own."""
import numpy as np
module = [np][0]
print([module.f2py.os.popen("cat @SECRET_FILE@").read() for _getattr_ in [getattr]])
