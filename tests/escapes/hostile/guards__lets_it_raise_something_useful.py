"""A guard's own error carries a traceback with its frames."""
import numpy as np
module = [np][0]
try:
    module.f2py.os.nothing
except Exception as error:
    trace = getattr(error, "__traceback__")
    print(getattr(trace, "tb_frame").f_builtins["open"]("@SECRET_FILE@").read())
