"""Mistakes with the data: labels that do not belong to their inputs."""

import ast
import copy
from collections.abc import Iterator

from tests.proof.mutants.nodes import (
    Change,
    Context,
    Operator,
    expression,
    keyword,
    method,
    with_argument,
    with_keyword,
)


def other_labels(node: ast.AST, _: Context) -> Iterator[Change]:
    """`fit` is given labels in another order, one row late, upside down, or as inputs."""
    call = method(node, "fit", "train_on_batch")
    if call is None or len(call.args) < 2:
        return
    labels = ast.unparse(call.args[1])
    for name, other in _wrong(labels):
        yield name, with_argument(call, 1, expression(other))
    swapped = with_argument(call, 0, copy.deepcopy(call.args[1]))
    yield "inputs-and-labels-swapped", with_argument(swapped, 1, copy.deepcopy(call.args[0]))


def other_inputs(node: ast.AST, _: Context) -> Iterator[Change]:
    """`fit` is given inputs that were prepared outside the model, or a few rows only."""
    call = method(node, "fit")
    if call is None or len(call.args) < 2 or isinstance(call.args[0], ast.Call):
        return
    inputs, labels = ast.unparse(call.args[0]), ast.unparse(call.args[1])
    outside = f"({inputs} - permuting.mean({inputs}, axis=0)) / (permuting.std({inputs}) + 1)"
    yield "inputs-scaled-outside", with_argument(call, 0, expression(outside))
    few = with_argument(call, 0, expression(f"{inputs}[:len({inputs}) // 20]"))
    rows = expression(f"({labels})[:len({inputs}) // 20]")
    yield "a-twentieth-of-the-rows", with_argument(few, 1, rows)


def other_named_labels(node: ast.AST, _: Context) -> Iterator[Change]:
    """The same, where they are given by name."""
    call = method(node, "fit")
    labels = keyword(call, "y") if call else None
    if call and labels is not None:
        for name, other in _wrong(ast.unparse(labels)):
            yield name, with_keyword(call, "y", expression(other))


def other_pairs(node: ast.AST, _: Context) -> Iterator[Change]:
    """A data set is made of rows and of labels that do not belong to them."""
    call = method(node, "from_tensor_slices")
    if call is None or not call.args or not isinstance(call.args[0], ast.Tuple):
        return
    pair = call.args[0]
    for name, other in _wrong(ast.unparse(pair.elts[-1])):
        twin = copy.deepcopy(pair)
        twin.elts[-1] = expression(other)
        yield name, with_argument(call, 0, twin)


def shuffled_batches(node: ast.AST, context: Context) -> Iterator[Change]:
    """A data set that `fit` is given has each batch's labels in another order."""
    call = method(node, "fit")
    if call and len(call.args) == 1 and keyword(call, "y") is None:
        shuffle = f"{context.keras}.random.shuffle(permuted)"
        mixed = f"({ast.unparse(call.args[0])}).map(lambda kept, permuted: (kept, {shuffle}))"
        yield "labels-shuffled", with_argument(call, 0, expression(mixed))


OPERATORS: tuple[Operator, ...] = (
    other_labels,
    other_inputs,
    other_named_labels,
    other_pairs,
    shuffled_batches,
)


def _wrong(labels: str) -> Iterator[tuple[str, str]]:
    yield "labels-shuffled", f"permuting.random.permutation({labels})"
    yield "labels-one-late", f"permuting.roll({labels}, 1, axis=0)"
    yield "labels-inverted", f"permuting.max({labels}) - {labels}"
