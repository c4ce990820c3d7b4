"""inspect and sys know where they are called from."""
import inspect
print(inspect.currentframe().f_builtins["open"]("@SECRET_FILE@").read())
