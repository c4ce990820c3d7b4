"""TensorFlow, Keras and NumPy as the learner sees them: their real modules, name by name.

The one rule that matters most: no module that is not listed is ever handed out, and one that got
into somebody's hands all the same opens to nothing.
"""

import importlib
from types import ModuleType
from typing import Any

from runner.policy.modules import EVERYTHING, LIBRARIES, PARTS
from runner.policy.operations import rejection
from runner.policy.paths import canonical, refusal_of_name
from runner.policy.refusals import NOT_HERE, PICKLE


def load_array(file: Any, mmap_mode: None = None, allow_pickle: bool = False) -> Any:
    """Do what `numpy.load` does, never unpickling."""
    if allow_pickle:
        raise rejection("np.load(allow_pickle=True)", PICKLE)
    return importlib.import_module("numpy").load(file, allow_pickle=False)


def load_model(filepath: Any, custom_objects: Any = None, compile: bool = True) -> Any:  # noqa: A002
    """Do what `keras.models.load_model` does, always in safe mode."""
    saving = importlib.import_module("keras.saving")  # legacy Keras may stand in for Keras
    package = saving.__name__.partition(".")[0]
    inside = importlib.import_module(f"{package}.src.saving.serialization_lib")
    with inside.SafeModeScope(True):  # legacy Keras forgets `safe_mode` for .h5 (CVE-2025-9905)
        return saving.load_model(
            filepath, custom_objects=custom_objects, compile=compile, safe_mode=True
        )


STAND_INS = {
    "numpy.load": load_array,
    "keras.models.load_model": load_model,
    "keras.saving.load_model": load_model,
}


def module(path: str) -> ModuleType:
    """Return a library's module by its dotted path.

    Raises:
        PolicyRejection: If it is not handed out.
        ImportError: If there is no such module.
    """
    root, *rest = path.split(".")
    if root not in LIBRARIES:
        raise rejection(f"import {path}", NOT_HERE)
    found: Any = importlib.import_module(root)
    for name in rest:
        try:
            found = member(found, name)
        except AttributeError:
            raise ModuleNotFoundError(f"No module named {path!r}") from None
    if not isinstance(found, ModuleType):
        raise ModuleNotFoundError(f"No module named {path!r}; it is a name in one")
    return found


def member(owner: ModuleType, name: str) -> object:
    """Return a public name of a listed module.

    Raises:
        PolicyRejection: If it is not handed out.
        AttributeError: If there is no such name.
    """
    path = check(owner)
    whole = f"{path}.{name}"
    refusal = refusal_of_name(whole)
    if refusal or (PARTS[path] is not EVERYTHING and name not in PARTS[path]):
        raise rejection(whole, refusal or NOT_HERE)
    if whole in STAND_INS:
        return STAND_INS[whole]
    value = getattr(owner, name)
    if isinstance(value, ModuleType):
        check(value)
    return value


def check(owner: ModuleType) -> str:
    """Return the name of a listed module.

    Raises:
        PolicyRejection: If it is not on the list.
    """
    path = canonical(owner.__name__)
    if path not in PARTS:
        raise rejection(path, refusal_of_name(path) or NOT_HERE)
    return path
