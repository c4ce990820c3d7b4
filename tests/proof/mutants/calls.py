"""Mistakes in other calls: another axis, a step of a pipeline left out."""

import ast
import copy
from collections.abc import Iterator

from tests.proof.mutants.nodes import (
    Change,
    Context,
    Operator,
    called,
    integer,
    keyword,
    method,
    with_argument,
    with_keyword,
)

_STEPS = (
    "map",
    "batch",
    "padded_batch",
    "flat_map",
    "filter",
    "take",
    "skip",
    "unbatch",
    "window",
)
_COUNTING = frozenset({
    "window", "sliding_window_view", "skip", "take", "roll", "to_categorical", "one_hot",
    "timeseries_dataset_from_array",
})  # fmt: skip


def other_axis(node: ast.AST, _: Context) -> Iterator[Change]:
    """The axis beside the right one."""
    if isinstance(node, ast.Call) and keyword(node, "axis") is not None:
        axis = _signed(keyword(node, "axis"))
        if axis is not None and "Normalization" not in called(node):
            yield "other-axis", with_keyword(node, "axis", ast.Constant(1 if axis == 0 else 0))


def step_left_out(node: ast.AST, _: Context) -> Iterator[Change]:
    """`data.batch(32)` becomes `data`."""
    if (call := method(node, *_STEPS)) and isinstance(call.func, ast.Attribute):
        yield f"no-{called(call)}", copy.deepcopy(call.func.value)


def off_by_one(node: ast.AST, _: Context) -> Iterator[Change]:
    """A window, a count or a number of classes that is one too large or too small."""
    if not (isinstance(node, ast.Call) and called(node) in _COUNTING):
        return
    for place, argument in enumerate(node.args):
        if number := integer(argument):
            yield "one-more", with_argument(node, place, ast.Constant(number + 1))
            yield "one-less", with_argument(node, place, ast.Constant(number - 1))
    for given in node.keywords:
        number = integer(given.value)
        if number and given.arg not in {"seed", "batch_size", None}:
            yield "one-more", with_keyword(node, str(given.arg), ast.Constant(number + 1))


OPERATORS: tuple[Operator, ...] = (other_axis, step_left_out, off_by_one)


def _signed(node: ast.expr | None) -> int | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        number = integer(node.operand)
        return None if number is None else -number
    return integer(node)
