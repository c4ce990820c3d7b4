"""An assignment inside an expression."""
import numpy as np
module = [np][0]
if (_getattr_ := getattr):
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
