"""The patterns of `match`: they read attributes by themselves, so only public names may occur."""

import ast
from collections.abc import Iterator

from runner.policy import names


def unguarded(pattern: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield every attribute that a pattern reads although no guard could let it."""
    for node in ast.walk(pattern):
        for attr in _read_by(node):
            if attr.startswith("_") or attr in names.INSIDE:
                yield node, attr


def bound(pattern: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield every name that a pattern binds."""
    for node in ast.walk(pattern):
        name = node.name if isinstance(node, ast.MatchAs | ast.MatchStar) else None
        name = node.rest if isinstance(node, ast.MatchMapping) else name
        if name:
            yield node, name


def _read_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.MatchClass):
        return node.kwd_attrs
    return [node.attr] if isinstance(node, ast.Attribute) else []
