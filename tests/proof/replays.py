"""Replays: the reference with fewer epochs, whoever counts them."""

import ast
from collections.abc import Callable

from tests.proof.mutants.nodes import (
    called,
    expression,
    keyword,
    method,
    trains,
    with_argument,
    with_keyword,
)

EPOCHS = (0, 1, 2, 5)
_STEPS = 100
"""A loop that goes round more often counts steps, not epochs."""
_EPOCHS_IN_STEPS = 20


def replays(source: str) -> dict[str, str]:
    """The program by how many epochs it trains: "0", "1", "2", "5" and "all".

    Empty where it trains nothing that is counted.
    """
    shorter = {str(epochs): _shortened(source, epochs) for epochs in EPOCHS}
    if shorter["0"] == ast.unparse(ast.parse(source)):
        return {}
    return shorter | {"all": source}


def _shortened(source: str, epochs: int) -> str:
    tree = _Shortening(epochs, _numbers(ast.parse(source))).visit(ast.parse(source))
    return ast.unparse(ast.fix_missing_locations(tree))


class _Shortening(ast.NodeTransformer):
    def __init__(self, epochs: int, numbers: dict[str, int]) -> None:
        self._epochs = epochs
        self._numbers = numbers

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if method(node, "fit") is None:
            return node
        given = keyword(node, "epochs")
        asked = "1" if given is None else ast.unparse(given)
        return with_keyword(node, "epochs", expression(f"min({self._epochs}, {asked})"))

    def visit_For(self, node: ast.For) -> ast.AST:
        if not trains(node):
            return self.generic_visit(node)
        if isinstance(node.iter, ast.Call) and called(node.iter) in {"range", "trange"}:
            node.iter = expression(f"range({self._fewer(ast.unparse(node.iter.args[-1]))})")
            return node
        node.iter = _Repeating(self._fewer).visit(node.iter)
        return self.generic_visit(node)

    def _fewer(self, asked: str) -> str:
        if self._value(asked) > _STEPS:
            return f"({asked}) * {self._epochs} // {_EPOCHS_IN_STEPS}"
        return f"min({self._epochs}, {asked})"

    def _value(self, asked: str) -> int:
        return int(asked) if asked.isdecimal() else self._numbers.get(asked, 0)


class _Repeating(ast.NodeTransformer):
    """Changes how often a data set is gone through, or how much of it is taken."""

    def __init__(self, fewer: Callable[[str], str]) -> None:
        self._fewer = fewer

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if method(node, "repeat", "take") is None or not node.args:
            return node
        return with_argument(node, 0, expression(self._fewer(ast.unparse(node.args[0]))))


def _numbers(tree: ast.Module) -> dict[str, int]:
    """Numbers that have a name: `EPOCHS = 30`."""
    return {
        target.id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and type(node.value.value) is int
    }
