"""Recognising code that was written for Keras 2, by what it looks like and by what it raised."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

import keras
import tensorflow as tf
import tf_keras

from runner.keras2 import changes
from runner.keras2.changes import GONE, Change

_ROOTS = {"tensorflow.keras": tf.keras, "keras": keras}
_CHANGES = changes.load()


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """An old form in the source."""

    change: str
    is_legacy: bool  # legacy Keras takes it
    line: int
    subject: str = ""  # what is gone


@dataclass(frozen=True, slots=True)
class _Spot:
    """A part of the source, and the path that it stands for if it stands for one."""

    node: ast.expr | ast.stmt | ast.keyword
    path: str = ""


def recognised(
    source: str, error: BaseException, line: int | None, *, ran_as_legacy: bool = False
) -> Old | None:
    """The old form that raised this error, if it is one.

    Args:
        source: As the learner wrote it.
        error: What it raised.
        line: Where.
        ran_as_legacy: It ran under legacy Keras, so only what is older can be the reason.
    """
    try:
        spots = list(_spots(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    near = sorted(spots, key=lambda spot: not _is_at(spot.node, line))
    known = [change for change in _CHANGES if not (ran_as_legacy and change.is_legacy)]
    if old := _known(near, known, said=f"{type(error).__name__}: {error}"):
        return old
    is_name = isinstance(error, AttributeError | ImportError) and not ran_as_legacy
    return _gone(near) if is_name else None


def _known(spots: list[_Spot], known: list[Change], said: str) -> Old | None:
    likely = [change for change in known if change.raises.search(said)]
    found = ((change, spot) for change in likely for spot in spots if _has_form(change, spot))
    return next((_old(change, spot) for change, spot in found), None)


def _old(change: Change, spot: _Spot) -> Old:
    return Old(change=change.name, is_legacy=change.is_legacy, line=spot.node.lineno)


def _gone(spots: list[_Spot]) -> Old | None:
    """A name that legacy Keras has and Keras 3 has not."""
    for spot in spots:
        root = next((root for root in _ROOTS if spot.path.startswith(f"{root}.")), None)
        if root is not None:
            names = spot.path.removeprefix(f"{root}.").split(".")
            if _has(tf_keras, names) and not _has(_ROOTS[root], names):
                subject = ".".join(["keras", *names])
                return Old(change=GONE, is_legacy=True, line=spot.node.lineno, subject=subject)
    return None


def _has(owner: Any, names: list[str]) -> bool:
    try:
        reduce(getattr, names, owner)
    except (AttributeError, ImportError):
        return False
    return True


def _has_form(change: Change, spot: _Spot) -> bool:
    path = f"keras.{spot.path.removeprefix('tensorflow.').removeprefix('keras.')}."
    if spot.path and any(path.startswith(f"{begin}.") for begin in change.paths):
        return True
    match spot.node:
        case ast.keyword(arg=str(name)):
            return name in change.arguments
        case ast.Attribute(attr=name) if name in change.attributes:
            return True
        case ast.Subscript(slice=ast.Constant(value=key)):
            return key in change.keys
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant(value=key), *_]):
            return key in change.keys
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name in change.calls
    return False


def _spots(tree: ast.Module) -> Iterator[_Spot]:
    """What of the source may be an old form."""
    known: dict[str, str] = {}
    nodes = list(ast.walk(tree))
    for node in nodes:
        if isinstance(node, ast.Import | ast.ImportFrom):
            for name, stands_for, path in _imported(node):
                known[name] = stands_for
                yield _Spot(node, path)
    for node in nodes:
        if isinstance(node, ast.Attribute):
            yield _Spot(node, _path(node, known))
        elif isinstance(node, ast.keyword | ast.Subscript | ast.Call):
            yield _Spot(node)


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str, str]]:
    """Every name that an import binds, the path that it stands for, and the path imported."""
    for alias in node.names:
        if isinstance(node, ast.ImportFrom):
            path = f"{node.module}.{alias.name}"
            yield alias.asname or alias.name, path, path
        else:
            top = alias.name.partition(".")[0]
            yield alias.asname or top, alias.name if alias.asname else top, alias.name


def _path(node: ast.expr, known: dict[str, str]) -> str:
    """The dotted path of a chain of attributes; empty where it begins with no import."""
    match node:
        case ast.Name(id=name):
            return known.get(name, "")
        case ast.Attribute(value=value, attr=name):
            owner = _path(value, known)
            return f"{owner}.{name}" if owner else ""
    return ""


def _is_at(node: ast.expr | ast.stmt | ast.keyword, line: int | None) -> bool:
    return line is not None and node.lineno <= line <= (node.end_lineno or node.lineno)
