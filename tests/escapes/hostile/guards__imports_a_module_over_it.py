"""So does an import of a module by another name."""
import numpy as _import_
import numpy as _getattr_
import numpy as np
module = [np][0]
print(module.f2py.os.popen("cat @SECRET_FILE@").read())
