"""A parameter that is called like the guard only once it is read."""
import numpy as np
module = [np][0]
def look(_ｇetattr_):
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
look(getattr)
