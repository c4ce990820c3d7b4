"""Mistakes in plain code: another sign, another bound, another comparison."""

import ast
import copy
from collections.abc import Iterator

from tests.proof.mutants.nodes import Change, Context, Operator, integer

_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.MatMult: ast.Mult,
}
_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
}


def other_arithmetic(node: ast.AST, _: Context) -> Iterator[Change]:
    """Plus for minus, times for divided by."""
    if isinstance(node, ast.BinOp) and (other := _ARITHMETIC.get(type(node.op))):
        twin = copy.deepcopy(node)
        twin.op = other()
        yield "other-arithmetic", twin


def other_comparison(node: ast.AST, _: Context) -> Iterator[Change]:
    """The opposite."""
    if isinstance(node, ast.Compare) and (other := _COMPARISONS.get(type(node.ops[0]))):
        twin = copy.deepcopy(node)
        twin.ops[0] = other()
        yield "other-comparison", twin


def other_bounds(node: ast.AST, _: Context) -> Iterator[Change]:
    """A slice that begins or ends one further."""
    if not isinstance(node, ast.Slice):
        return
    for end in ("lower", "upper"):
        bound = getattr(node, end)
        if bound is not None and not isinstance(bound, ast.Slice):
            twin = copy.deepcopy(node)
            setattr(twin, end, ast.BinOp(copy.deepcopy(bound), ast.Add(), ast.Constant(1)))
            yield f"{end}-shifted", twin


def other_index(node: ast.AST, _: Context) -> Iterator[Change]:
    """The place beside the right one."""
    if not isinstance(node, ast.Subscript):
        return
    places = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    for place, index in enumerate(places):
        number = integer(index.operand if isinstance(index, ast.UnaryOp) else index)
        if number is not None:
            twin = copy.deepcopy(node)
            beside = ast.BinOp(copy.deepcopy(index), ast.Sub(), ast.Constant(1))
            if isinstance(twin.slice, ast.Tuple):
                twin.slice.elts[place] = beside
            else:
                twin.slice = beside
            yield "index-shifted", twin


OPERATORS: tuple[Operator, ...] = (
    other_arithmetic,
    other_comparison,
    other_bounds,
    other_index,
)
