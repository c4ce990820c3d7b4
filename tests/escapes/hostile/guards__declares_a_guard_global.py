"""A function that changes the module's names."""
def take():
    global _getattr_
    _getattr_ = getattr
take()
import types
print(types.FunctionType.__call__.__self__ if hasattr(types.FunctionType.__call__, "__self__") else _getattr_(take, "__builtins__")["open"]("@SECRET_FILE@").read())
