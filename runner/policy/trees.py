"""Small pieces of syntax trees, made and described."""

import ast
import copy


def load(name: str) -> ast.Name:
    """Return the reading of a name of ours."""
    return _ours(ast.Name(name, ast.Load()))


def store(name: str, value: ast.expr) -> ast.Assign:
    """Return an assignment to a name of ours."""
    return ast.Assign(targets=[_ours(ast.Name(name, ast.Store()))], value=value)


def is_ours(node: ast.Name) -> bool:
    """Whether we made this name, so that it may be called like a guard."""
    return getattr(node, "ours", False)


def _ours(node: ast.Name) -> ast.Name:
    node.ours = True  # type: ignore[attr-defined]  # a mark that the parser never sets
    return node


def constant(value: str | int | None) -> ast.Constant:
    """Return a constant."""
    return ast.Constant(value)


def call(name: str, *args: ast.expr) -> ast.Call:
    """Return a call of a function by its name."""
    return ast.Call(func=load(name), args=list(args), keywords=[])


def read_again(target: ast.expr) -> ast.expr:
    """Return the reading of what is about to be written."""
    again = copy.deepcopy(target)
    again.ctx = ast.Load()  # type: ignore[attr-defined]  # a target has one
    return again


def column_of(node: ast.AST, text: str) -> int:
    """Return the column of a node in characters, from 1; the parser counts bytes, from 0."""
    offset = getattr(node, "col_offset", None)
    if offset is None:
        return 0
    return len(text.encode()[:offset].decode(errors="ignore")) + 1


def construct_of(node: ast.AST) -> str:
    """Return the first line of a node as it would be written."""
    try:
        return ast.unparse(node).partition("\n")[0] or type(node).__name__
    except (AttributeError, ValueError):
        return type(node).__name__
