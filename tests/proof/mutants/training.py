"""Mistakes in the training: too short, wrong steps, wrong loss, or none at all."""

import ast
import copy
from collections.abc import Iterator

from tests.proof.mutants.nodes import (
    Change,
    Context,
    Operator,
    called,
    expression,
    keyword,
    method,
    text,
    trains,
    with_argument,
    with_keyword,
)

_OPTIMIZERS = {"Adam", "AdamW", "Nadam", "SGD", "RMSprop", "Adagrad", "Adamax"}
_TRAINING = ("fit", "train_on_batch", "apply_gradients", "apply", "adapt")
_LOSS_INSTEAD = {
    "sparse_categorical_crossentropy": "categorical_crossentropy",
    "categorical_crossentropy": "sparse_categorical_crossentropy",
    "binary_crossentropy": "categorical_crossentropy",
    "mse": "binary_crossentropy",
    "mae": "binary_crossentropy",
    "huber": "binary_crossentropy",
    "mean_squared_error": "binary_crossentropy",
    "mean_absolute_error": "binary_crossentropy",
}
_LOSS_CLASSES = {
    "SparseCategoricalCrossentropy": "CategoricalCrossentropy",
    "CategoricalCrossentropy": "SparseCategoricalCrossentropy",
    "BinaryCrossentropy": "CategoricalCrossentropy",
    "MeanSquaredError": "BinaryCrossentropy",
    "MeanAbsoluteError": "BinaryCrossentropy",
    "Huber": "BinaryCrossentropy",
}


def one_epoch(node: ast.AST, _: Context) -> Iterator[Change]:
    """One epoch is enough, surely."""
    if (call := method(node, "fit")) and keyword(call, "epochs") is not None:
        yield "one-epoch", with_keyword(call, "epochs", ast.Constant(1))


def one_round(node: ast.AST, _: Context) -> Iterator[Change]:
    """A training loop of one's own goes round once."""
    if isinstance(node, ast.For) and called(node.iter) == "range" and trains(node):
        twin = copy.deepcopy(node)
        twin.iter = expression("range(1)")
        yield "one-round", twin


def one_pass(node: ast.AST, _: Context) -> Iterator[Change]:
    """A data set is gone through once instead of again and again."""
    if (call := method(node, "repeat")) and call.args:
        yield "one-pass", with_argument(call, 0, ast.Constant(1))


def not_trained(node: ast.AST, _: Context) -> Iterator[Change]:
    """A statement that learns something is left out."""
    if isinstance(node, ast.Expr | ast.Assign) and (call := method(node.value, *_TRAINING)):
        yield f"no-{called(call)}", _nothing(node)


def other_rate(node: ast.AST, _: Context) -> Iterator[Change]:
    """Steps that are a hundred times too large, a thousand times too small, or none."""
    if not (isinstance(node, ast.Call) and called(node) in _OPTIMIZERS):
        return
    given = node.args[0] if node.args else keyword(node, "learning_rate")
    if given is None:
        return
    rate = ast.unparse(given)
    for name, other in (
        ("rate-times-100", f"({rate}) * 100"),
        ("rate-by-1000", f"({rate}) / 1000"),
        ("rate-zero", "0.0"),
    ):
        value = expression(other)
        yield (
            name,
            with_argument(node, 0, value)
            if node.args
            else with_keyword(node, "learning_rate", value),
        )


def other_rate_by_name(node: ast.AST, context: Context) -> Iterator[Change]:
    """The same, where the optimizer is told by its name."""
    if (call := method(node, "compile")) and text(keyword(call, "optimizer")):
        for name, rate in (("rate-times-100", 0.1), ("rate-by-1000", 1e-6), ("rate-zero", 0.0)):
            value = expression(f"{context.keras}.optimizers.Adam({rate})")
            yield name, with_keyword(call, "optimizer", value)


def other_loss(node: ast.AST, _: Context) -> Iterator[Change]:
    """A loss for other labels, or for another question."""
    call = method(node, "compile")
    if call and (other := _LOSS_INSTEAD.get(text(keyword(call, "loss")) or "")):
        yield "other-loss", with_keyword(call, "loss", ast.Constant(other))


def other_loss_class(node: ast.AST, _: Context) -> Iterator[Change]:
    """The same, where the loss is an object."""
    call = method(node, *_LOSS_CLASSES)
    if call and isinstance(call.func, ast.Attribute):
        twin = copy.deepcopy(call)
        twin.func = ast.Attribute(
            value=call.func.value, attr=_LOSS_CLASSES[called(call)], ctx=ast.Load()
        )
        yield "other-loss", twin


OPERATORS: tuple[Operator, ...] = (
    one_epoch,
    one_round,
    one_pass,
    not_trained,
    other_rate,
    other_rate_by_name,
    other_loss,
    other_loss_class,
)


def _nothing(node: ast.Expr | ast.Assign) -> ast.stmt:
    """In the place of the statement; its variable is there, and empty."""
    if isinstance(node, ast.Expr):
        return ast.Pass()
    twin = copy.deepcopy(node)
    twin.value = ast.Constant(None)
    return twin
