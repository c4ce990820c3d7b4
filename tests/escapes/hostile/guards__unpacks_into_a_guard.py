"""Several names at once, one of them not harmless."""
import numpy as np
(_inplacevar_, kept), *_keywords_ = (lambda *a: a[1], 1), {}
print(np.f2py.os.popen("cat @SECRET_FILE@").read())
