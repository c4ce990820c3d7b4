"""Which dotted path a name stands for, and whether it is handed out, as told from the text."""

import ast
import re

from challenges.refusals import RefusalKind
from runner.policy import standard
from runner.policy.modules import CANONICAL, LIBRARIES
from runner.policy.refusals import PATHS, of_module

ALIASES = {"tensorflow.keras": "keras", "tensorflow.python": "tensorflow.python"}


def canonical(path: str) -> str:
    """Return the one name under which our tables know a path."""
    for prefix, name in {**CANONICAL, **ALIASES}.items():
        if path == prefix or path.startswith(f"{prefix}."):
            return name + path[len(prefix) :]
    return path


def dotted(node: ast.expr, aliases: dict[str, str]) -> str | None:
    """Return the path that a chain of attributes stands for, if it begins with an import."""
    match node:
        case ast.Name(id=name):
            return aliases.get(name)
        case ast.Attribute(value=value, attr=attr):
            parent = dotted(value, aliases)
            return f"{parent}.{attr}" if parent else None
    return None


def refusal_of_import(path: str) -> RefusalKind | None:
    """Return why a module cannot be imported, or None when it can."""
    if path.startswith("."):
        return RefusalKind.SCOPED
    root = path.partition(".")[0]
    if root in LIBRARIES:
        return _refusal_inside(canonical(path))
    return None if standard.has_module(path) else of_module(path)


def refusal_of_name(path: str) -> RefusalKind | None:
    """Return why the object at a path is not handed out, or None when it may be."""
    path = canonical(path)
    if path.startswith("keras.datasets.") and path.endswith(".load_data"):
        return RefusalKind.DATASETS
    if re.fullmatch(r"sklearn\.datasets\.(load|fetch)_\w+", path):
        return RefusalKind.DATASETS
    if path in PATHS:
        return PATHS[path]
    parent, _, name = path.rpartition(".")
    if standard.has_module(parent) and not standard.has_name(parent, name):
        return of_module(path)
    return None


def _refusal_inside(path: str) -> RefusalKind | None:
    parts = path.split(".")
    prefixes = (".".join(parts[:end]) for end in range(len(parts), 0, -1))  # the nearest first
    return next((PATHS[prefix] for prefix in prefixes if prefix in PATHS), None)


def name_refusal(module: str, name: str) -> RefusalKind | None:
    """Return why `from module import name` is refused, or None."""
    if name.startswith("_"):
        return RefusalKind.NOT_HERE
    return refusal_of_name(f"{module}.{name}")
