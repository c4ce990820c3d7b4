"""Which names the learner's code may bind and read: the rules, without the syntax tree."""

from RestrictedPython.transformer import INSPECT_ATTRIBUTES

from runner.policy.refusals import ATTRIBUTES

_METHODS = """
init post_init call len getitem setitem delitem iter next reversed contains enter exit repr str
format hash bool lt le eq ne gt ge add radd iadd sub rsub isub mul rmul imul truediv rtruediv
itruediv floordiv rfloordiv mod rmod pow rpow matmul rmatmul imatmul and or xor neg pos abs
invert int float index round
"""

METHODS = frozenset(f"__{name}__" for name in _METHODS.split())
"""Special methods that a class may define: none is called behind the guards' back with something
that the code could not have got by itself, as `__getattr__`, `__reduce__` or `__array__` are."""

TEXTS = frozenset({"__name__", "__qualname__", "__doc__", "__version__"})
"""Special attributes that may be read, as long as they are text."""

READABLE = METHODS | TEXTS | {"__class__"}

TUPLE_FIELDS = frozenset({"_asdict", "_replace", "_fields", "_make"})
"""What a namedtuple offers under a leading underscore although it is public."""

INSPECTED = frozenset(INSPECT_ATTRIBUTES)
"""What leads from generators and tracebacks to frames and code."""

INSIDE = INSPECTED | frozenset(ATTRIBUTES)
"""Public names that lead to frames, code or memory."""


def is_special(name: str) -> bool:
    """Whether it is a name like `__this__`."""
    return name.startswith("__") and name.endswith("__") and name.strip("_") != ""


def is_private(name: str) -> bool:
    """Whether it is a name like `_this` or `__this`."""
    return name.startswith("_") and not is_special(name)


def is_reserved(name: str) -> bool:
    """Whether it is a name like `_this_`: the guards are called so, and nothing else may be."""
    return name.startswith("_") and name.endswith("_") and name.strip("_") != ""


def mangled(name: str, class_name: str | None) -> str:
    """Return the name as Python changes it inside a class: `__x` becomes `_Class__x`."""
    stem = (class_name or "").lstrip("_")
    if not stem or not name.startswith("__") or name.endswith("__"):
        return name
    return f"_{stem}{name}"
