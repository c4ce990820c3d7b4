"""Annotations as text are code that nobody has read."""
import typing
def f(x: "print(open('@SECRET_FILE@').read())"): ...
try:
    typing.get_type_hints(f)
except TypeError:
    pass
