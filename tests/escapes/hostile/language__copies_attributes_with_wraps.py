"""functools copies any attribute it is told to."""
import functools
def mine(): ...
functools.update_wrapper(mine, functools.partial, assigned=(), updated=())
functools.wraps(functools.reduce, assigned=("__module__",))(mine)
print(functools.wraps.__globals__["__builtins__"]["open"]("@SECRET_FILE@").read())
