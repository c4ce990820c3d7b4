"""Which names the learner's code may bind and read: the rules, without the syntax tree."""

from RestrictedPython.transformer import INSPECT_ATTRIBUTES

from runner.policy.refusals import ATTRIBUTES

_METHODS = """
init post_init new del call len length_hint getitem setitem delitem missing iter next reversed
contains enter exit repr str format bytes hash bool dir lt le eq ne gt ge
add radd iadd sub rsub isub mul rmul imul truediv rtruediv itruediv floordiv rfloordiv ifloordiv
mod rmod imod divmod rdivmod pow rpow ipow matmul rmatmul imatmul and rand iand or ror ior xor rxor
ixor lshift rlshift ilshift rshift rrshift irshift neg pos abs invert
int float complex index round trunc floor ceil sizeof copy deepcopy get set set_name
class_getitem init_subclass await aiter anext aenter aexit
"""

METHODS = frozenset(f"__{name}__" for name in _METHODS.split())
"""Special methods that a class may define and call: none is called behind the guards' back with
something that the code could not have got by itself, as `__getattribute__`, `__reduce__` or
`__array_interface__` are."""

_FORMER = """
nonzero unicode cmp div rdiv idiv getslice setslice delslice coerce long oct hex metaclass
"""

FORMER = frozenset(f"__{name}__" for name in _FORMER.split())
"""What Python 2 called by itself, and nothing calls any longer."""

PROTOCOLS = frozenset({"__tf_tracing_type__", "__tf_tensor__", "__array_finalize__"})
"""Special methods that a library calls, and that give it only what could be passed to it."""

DEFINABLE = (
    METHODS
    | FORMER
    | PROTOCOLS
    | {"__getattr__", "__setattr__", "__delattr__", "__array__", "__fspath__"}
)
"""Special methods that a class may define; those beyond `METHODS` only Python may call."""

TEXTS = frozenset({"__name__", "__qualname__", "__doc__", "__version__", "__module__"})
"""Special attributes that may be read, as long as they are text; of one's own, also written."""

READABLE = METHODS | TEXTS | {"__class__", "__file__", "__debug__"}
"""Special names that may be read as variables, where there are such."""

_LABELS = "version author all license email date copyright credits status maintainer name doc file"

LABELS = frozenset(f"__{name}__" for name in _LABELS.split())
"""Special names that a script may set: they describe it."""

CLASS_LABELS = frozenset({"__slots__", "__doc__", "__hash__", "__array_priority__", "__name__"})
"""Special names that a class may set."""

TUPLE_FIELDS = frozenset({"_asdict", "_replace", "_fields", "_make", "_field_defaults"})
"""What a namedtuple offers under a leading underscore although it is public."""

_TAKEN = """
getattribute reduce reduce_ex getstate setstate getnewargs getnewargs_ex dlpack dlpack_device
buffer release_buffer class dict weakref mro mro_entries prepare instancecheck subclasscheck
subclasshook subclasses bases base import import_from build_class builtins loader spec package path
cached all annotations annotate annotate_func type_params static_attributes firstlineno classcell
objclass wrapped signature text_signature code globals closure defaults kwdefaults func self
traceback context cause suppress_context notes match_args orig_bases orig_class parameters args
origin unpacked typing_subst typing_prepare_subst typing_unpacked_tuple_args forward_arg main test
debug slots module qualname dataclass_fields dataclass_params abstractmethods isabstractmethod
"""
"""What else Python has a meaning for, and nobody but Python may set."""

_OTHERS = ("array", "cuda", "tf", "jax", "torch", "keras", "numpy", "pandas", "dataframe", "arrow")
"""How the names begin that libraries have a meaning for."""

_KNOWN = (
    METHODS
    | FORMER
    | DEFINABLE
    | TEXTS
    | READABLE
    | LABELS
    | CLASS_LABELS
    | {f"__{name}__" for name in (*_TAKEN.split(), *_OTHERS)}
)

_GUARDS = """
getattr write write_own write_special own inplacevar keywords keyword formatted joined
import import_top import_from import_all
"""

GUARDS = frozenset(f"_{name}_" for name in _GUARDS.split())
"""What the guarded code calls; nothing of the learner's may be called so."""

INSPECTED = frozenset(INSPECT_ATTRIBUTES)
"""What leads from generators and tracebacks to frames and code."""

INSIDE = INSPECTED | frozenset(ATTRIBUTES)
"""Public names that lead to frames, code or memory."""


def is_special(name: str) -> bool:
    """Whether it is a name like `__this__`."""
    return name.startswith("__") and name.endswith("__") and name.strip("_") != ""


def is_invented(name: str) -> bool:
    """Whether it is a special name that means nothing to Python or a library: `__build_it__`."""
    stem = name.strip("_")
    is_taken = name in _KNOWN or stem.startswith(tuple(f"{other}_" for other in _OTHERS))
    return is_special(name) and not is_taken


def is_private(name: str) -> bool:
    """Whether it is a name like `_this` or `__this`."""
    return name.startswith("_") and not is_special(name)


def is_reserved(name: str) -> bool:
    """Whether the guards are called so."""
    return name in GUARDS or (name.startswith("_part") and name.endswith("_"))


def mangled(name: str, class_name: str | None) -> str:
    """Return the name as Python changes it inside a class: `__x` becomes `_Class__x`."""
    stem = (class_name or "").lstrip("_")
    if not stem or not name.startswith("__") or name.endswith("__"):
        return name
    return f"_{stem}{name}"
