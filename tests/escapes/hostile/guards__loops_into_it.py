"""The variable of a loop."""
import numpy as np
module = [np][0]
for _getattr_ in [getattr]:
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
