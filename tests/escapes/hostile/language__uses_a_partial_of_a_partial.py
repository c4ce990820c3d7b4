"""functools.partial takes another function's place by __setstate__."""
import functools
made = functools.partial(print)
made.__setstate__((open, ("@SECRET_FILE@",), {}, None))
print(made().read())
