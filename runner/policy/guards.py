"""What guarded code asks before it reads, writes or imports.

Every guard is marked for AutoGraph (`autograph_info__`), which would otherwise convert it too;
TensorFlow's own `do_not_convert` sets the same mark, and a slower wrapper around it.
"""

import contextlib
from collections.abc import Callable
from functools import partial
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

from challenges.refusals import RefusalKind
from runner.policy import absent, libraries, names, plots, refusals, standard
from runner.policy.absent import Absent
from runner.policy.attributes import Attributes
from runner.policy.errors import PolicyRejection
from runner.policy.facade import Facade, names_of, path_of
from runner.policy.formatting import Formatting
from runner.policy.kinds import kind_of
from runner.policy.operations import rejection, unconverted


class Guards:
    """The guards of one run; they know the classes and functions that are the learner's own."""

    def __init__(self, out: standard.Out, own_globals: dict[str, object]) -> None:
        self._modules = standard.Standard(out, self.getattr)
        self._globals = own_globals
        self._own: set[type] = set()
        self._formatting = Formatting(self.read)

    # Reading

    @unconverted
    def read(self, owner: Any, name: str) -> Any:
        """Return an attribute; `a.b` becomes a call of this."""
        if isinstance(owner, ModuleType):
            return libraries.member(owner, name)
        if isinstance(owner, Facade):
            return self._of_facade(owner, name)
        if isinstance(owner, Absent):
            return absent.part(owner, name)
        if name.startswith("_"):
            return self._underscored(owner, name)
        if name in names.INSIDE and not self._is_own(owner):
            raise rejection(f".{name}", refusals.ATTRIBUTES.get(name, RefusalKind.INSIDE))
        if name in _HANDLED:
            return self._handled(owner, name)
        return libraries.handed_out(getattr(owner, name))

    @unconverted
    def getattr(self, owner: Any, name: str, *default: Any) -> Any:
        """Do what the builtin does."""
        _check_text(name)
        try:
            return self.read(owner, name)
        except AttributeError:
            if default:
                return default[0]
            raise

    @unconverted
    def hasattr(self, owner: Any, name: str) -> bool:
        """Do what the builtin does; what is not handed out is not there."""
        _check_text(name)
        try:
            self.read(owner, name)
        except (AttributeError, PolicyRejection):
            return False
        return True

    # Writing

    @unconverted
    def write(self, owner: Any) -> Any:
        """Return an object whose attribute is about to be set, unless it is a library's."""
        if isinstance(owner, Facade) and path_of(owner) == "warnings":
            return plots.Silent()  # `warnings.warn = ignore`, as many notebooks begin
        if isinstance(owner, ModuleType | Facade | BuiltinFunctionType | MethodType):
            raise rejection(_described(owner), RefusalKind.FOREIGN)
        if isinstance(owner, type) and owner not in self._own:
            raise rejection(_described(owner), RefusalKind.FOREIGN)
        if isinstance(owner, FunctionType) and owner.__globals__ is not self._globals:
            raise rejection(_described(owner), RefusalKind.FOREIGN)
        return owner

    @unconverted
    def write_own(self, owner: Any, name: str = "") -> Any:
        """Return an object whose private attribute is about to be set, if it is the learner's."""
        if isinstance(owner, Absent):
            return owner  # `ssl._create_default_https_context = …`: an option of what is not here
        if self._is_own(owner):
            return owner
        if name == _NAME and _is_of_keras(owner):
            return Renamed(owner)
        if name == _MASK:
            return self.write(owner)
        raise rejection(_described(owner), RefusalKind.PRIVATE)

    @unconverted
    def write_special(self, owner: Any, name: str) -> Any:
        """Return an object of one's own whose `__name__` or `__doc__` is about to be set."""
        if names.is_invented(name):
            return self.write_own(owner)
        if name not in names.TEXTS:
            raise rejection(f".{name} = …", RefusalKind.INSIDE)
        if not self._is_own(owner) and not self._is_own_function(owner):
            raise rejection(_described(owner), RefusalKind.FOREIGN)
        return owner

    @unconverted
    def setattr(self, owner: Any, name: str, value: Any) -> None:
        """Do what the builtin does."""
        setattr(self._writable(owner, name), name, value)

    @unconverted
    def delattr(self, owner: Any, name: str) -> None:
        """Do what the builtin does."""
        delattr(self._writable(owner, name), name)

    @unconverted
    def own(self, cls: type) -> type:
        """Note a class as the learner's own."""
        self._own.add(cls)
        return cls

    # Importing

    @unconverted
    def import_module(self, path: str) -> ModuleType | Facade | Absent:
        """Return a module; `import a.b as c` becomes a call of this."""
        if standard.has_module(path):
            return self._modules.module(path)
        try:
            return libraries.module(path)
        except PolicyRejection as error:
            return absent.instead_of(path, error)

    @unconverted
    def import_top(self, path: str) -> ModuleType | Facade | Absent:
        """Return the first module of a path; `import a.b` becomes a call of this."""
        self.import_module(path)
        return self.import_module(path.partition(".")[0])

    @unconverted
    def import_from(self, path: str, name: str) -> Any:
        """Return a name of a module; `from a import b` becomes a call of this."""
        try:
            return self.read(self.import_module(path), name)
        except PolicyRejection as error:
            return absent.instead_of(f"{path}.{name}", error)
        except AttributeError:
            raise ImportError(f"cannot import name {name!r} from {path!r}") from None

    @unconverted
    def import_all(self, path: str) -> None:
        """Bind every public name of a module; `from a import *` becomes a call of this."""
        module = self.import_module(path)
        if isinstance(module, Absent):
            raise absent.refused(module)
        for name in _public(module):
            with contextlib.suppress(PolicyRejection, AttributeError):
                self._globals[name] = self.read(module, name)

    # Inside

    def _of_facade(self, owner: Facade, name: str) -> Any:
        handed_out = names_of(owner)
        path = path_of(owner)
        if name in handed_out:
            return handed_out[name]
        if name.startswith("_"):
            return self._label(owner, name)
        if standard.is_silent(path):
            return plots.quiet(name)
        if standard.has_module(f"{path}.{name}"):
            return self._modules.module(f"{path}.{name}")
        raise rejection(f"{path}.{name}", refusals.of_module(f"{path}.{name}"))

    def _label(self, owner: Facade, name: str) -> Any:
        path = path_of(owner)
        match name:
            case "__name__":
                return path
            case "__class__":
                return kind_of(owner)
            case "__version__" if standard.is_silent(path):
                return absent.VERSION
        raise rejection(f"{path}.{name}", refusals.of_module(f"{path}.{name}"))

    def _underscored(self, owner: Any, name: str) -> Any:
        if name == "__class__":
            return kind_of(owner)
        if name == "__dict__" and type(owner) in self._own:
            return Attributes(owner, self.setattr, self.delattr)
        if name == "__setattr__" and isinstance(owner, super):
            return partial(self._set_above, owner)
        if name in names.TEXTS:
            text = getattr(owner, name)
            if text is None or type(text) is str:
                return text
        elif name == _NAME and not self._is_own(owner) and _is_of_keras(owner):
            return owner.name
        elif name == _MASK or self._may_read(owner, name):
            return getattr(owner, name)
        is_private = names.is_private(name)
        raise rejection(f".{name}", RefusalKind.PRIVATE if is_private else RefusalKind.INSIDE)

    def _set_above(self, above: Any, name: str, value: Any) -> None:
        """Do what `super().__setattr__(name, value)` does."""
        self._writable(above.__self__, name)
        above.__setattr__(name, value)

    def _may_read(self, owner: Any, name: str) -> bool:
        if name in names.METHODS or (name in names.TUPLE_FIELDS and _is_tuple(owner)):
            return True
        if isinstance(owner, super) and name in names.DEFINABLE:
            return name != "__delattr__"
        is_ours = names.is_private(name) or names.is_invented(name)
        return is_ours and self._is_own(owner)

    def _handled(self, owner: Any, name: str) -> Any:
        is_text = isinstance(owner, str) or (isinstance(owner, type) and issubclass(owner, str))
        if name == "format" and is_text:
            return (
                self._formatting.method(owner)
                if isinstance(owner, str)
                else self._formatting.function
            )
        if name == "format_map" and is_text:
            raise rejection(".format_map", RefusalKind.FORMAT_MAP)
        if name == "obj" and isinstance(owner, AttributeError | NameError):
            raise rejection(".obj", RefusalKind.INSIDE)
        if name in _DRAWN and type(owner).__module__.partition(".")[0] == "pandas":
            return plots.Silent()
        value = getattr(owner, name)
        if name == "from_config" and not self._is_own_function(value):
            return _one_config(value)
        return value

    def _writable(self, owner: Any, name: str) -> Any:
        _check_text(name)
        if names.is_special(name) or names.is_reserved(name):
            raise rejection(f".{name}", RefusalKind.RESERVED)
        return self.write_own(owner) if name.startswith("_") else self.write(owner)

    def _is_own(self, owner: Any) -> bool:
        if isinstance(owner, super):
            owner = getattr(
                owner, "__self__", None
            )  # `super()._x` and `super().__init__` are the learner's
        kind = owner if isinstance(owner, type) else type(owner)
        return kind in self._own

    def _is_own_function(self, value: Any) -> bool:
        function = getattr(value, "__func__", value)
        return getattr(function, "__globals__", None) is self._globals


class Renamed:
    """A layer or model whose `_name` is set, as Keras 2 had it renamed."""

    __slots__ = ("_owner",)
    _owner: Any

    def __init__(self, owner: Any) -> None:
        object.__setattr__(self, "_owner", owner)

    def __setattr__(self, name: str, value: object) -> None:
        own = hasattr(self._owner, name)  # legacy Keras still has it
        setattr(self._owner, name if own else name.removeprefix("_"), value)


def _is_of_keras(owner: Any) -> bool:
    return type(owner).__module__.partition(".")[0] in ("keras", "tf_keras")


def _is_tuple(owner: Any) -> bool:
    return isinstance(owner, tuple) or (isinstance(owner, type) and issubclass(owner, tuple))


def _public(module: ModuleType | Facade) -> list[str]:
    listed = getattr(module, "__all__", None) if isinstance(module, ModuleType) else None
    return [name for name in listed or dir(module) if not name.startswith("_")]


_NAME = "_name"
_MASK = "_keras_mask"  # of a tensor: TensorFlow's own tutorials print and delete it
_DRAWN = frozenset({"plot", "hist", "boxplot", "style"})
_HANDLED = frozenset({"format", "format_map", "obj", "from_config"}) | _DRAWN


def _check_text(name: object) -> None:
    if type(name) is not str:  # a subclass could answer differently each time it is asked
        raise TypeError("attribute name must be string")


def _described(owner: Any) -> str:
    if isinstance(owner, Facade):
        return f"{path_of(owner)}.… = …"
    name = getattr(owner, "__name__", None) or type(owner).__name__
    return f"{name}.… = …"


def _one_config(method: Callable[..., Any]) -> Callable[..., Any]:
    def from_config(config: Any, custom_objects: Any = None) -> Any:
        return method(config, custom_objects) if custom_objects else method(config)

    return from_config
