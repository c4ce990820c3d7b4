"""Mistakes in the model: a layer gone, another size, another activation."""

import ast
import copy
from collections.abc import Iterator

from tests.proof.mutants.nodes import (
    HELPING,
    Change,
    Context,
    Operator,
    called,
    integer,
    is_layer,
    keyword,
    with_argument,
    with_keyword,
)

_SIZES = ("units", "filters", "output_dim", "max_tokens", "input_dim")
_SIZED = {"Dense", "Conv1D", "Conv2D", "SeparableConv2D", "Conv2DTranspose", "LSTM", "GRU"}
_LAST_INSTEAD = {
    "softmax": ("linear", "relu"),
    "sigmoid": ("linear", "tanh"),
    "linear": ("sigmoid", "tanh"),
    "relu": ("sigmoid",),
}


def dropped_from_list(node: ast.AST, context: Context) -> Iterator[Change]:
    """A layer left out of a list of them."""
    if not isinstance(node, ast.List):
        return
    counting = [place for place, one in enumerate(node.elts) if _counts(one, context)]
    if len(counting) > 1:
        for place in counting:
            element = node.elts[place]
            twin = copy.deepcopy(node)
            del twin.elts[place]
            yield f"no-{_name(element)}@{element.lineno}", twin


def dropped_from_chain(node: ast.AST, context: Context) -> Iterator[Change]:
    """`Dense(8)(x)` becomes `x`."""
    if isinstance(node, ast.Call) and len(node.args) == 1 and _counts(node.func, context):
        yield f"no-{_name(node.func)}", copy.deepcopy(node.args[0])


def added_not(node: ast.AST, context: Context) -> Iterator[Change]:
    """`model.add(Dense(8))` does not take place."""
    if isinstance(node, ast.Expr) and called(node.value) == "add":
        call = node.value
        if isinstance(call, ast.Call) and call.args and _counts(call.args[0], context):
            yield f"no-{_name(call.args[0])}", ast.Pass()


def smaller(node: ast.AST, context: Context) -> Iterator[Change]:
    """A tenth of the units; of the last layer, one more and one less."""
    if not (isinstance(node, ast.Call) and called(node) in _SIZED):
        return
    if node.args and (size := integer(node.args[0])):
        for name, other in _sizes(size, is_last=node is context.last):
            yield name, with_argument(node, 0, ast.Constant(other))
    for key in _SIZES:
        if size := integer(keyword(node, key)):
            for name, other in _sizes(size, is_last=node is context.last):
                yield name, with_keyword(node, key, ast.Constant(other))


def smaller_table(node: ast.AST, _: Context) -> Iterator[Change]:
    """An embedding for a tenth of the ids, a vocabulary of a tenth."""
    if not isinstance(node, ast.Call):
        return
    if called(node) == "Embedding" and node.args and (size := integer(node.args[0])):
        yield "ids-by-10", with_argument(node, 0, ast.Constant(max(1, size // 10)))
    if size := integer(keyword(node, "max_tokens")):
        yield "tokens-by-100", with_keyword(node, "max_tokens", ast.Constant(size // 100 + 2))


def other_activation(node: ast.AST, context: Context) -> Iterator[Change]:
    """None where there was one; on the last layer, one that does not fit."""
    if not (isinstance(node, ast.Call) and is_layer(node) and called(node) in _SIZED):
        return
    given = keyword(node, "activation")
    name = given.value if isinstance(given, ast.Constant) else None
    if node is context.last:
        for other in _LAST_INSTEAD.get(str(name or "linear"), ("tanh",)):
            yield f"last-{other}", with_keyword(node, "activation", ast.Constant(other))
    elif given is not None and name != "linear":
        yield "no-activation", with_keyword(node, "activation", None)


def other_flag(node: ast.AST, _: Context) -> Iterator[Change]:
    """A switch the other way."""
    if not isinstance(node, ast.Call):
        return
    for name in ("return_sequences", "from_logits", "mask_zero", "include_top", "trainable"):
        given = keyword(node, name)
        if isinstance(given, ast.Constant) and isinstance(given.value, bool):
            yield f"{name}-flipped", with_keyword(node, name, ast.Constant(not given.value))


def frozen(node: ast.AST, context: Context) -> Iterator[Change]:
    """The last layer does not learn."""
    if node is context.last and isinstance(node, ast.Call):
        still = with_keyword(node, "kernel_initializer", ast.Constant("zeros"))
        yield "last-frozen", with_keyword(still, "trainable", ast.Constant(False))


OPERATORS: tuple[Operator, ...] = (
    dropped_from_list,
    dropped_from_chain,
    added_not,
    smaller,
    smaller_table,
    other_activation,
    other_flag,
    frozen,
)


def _sizes(size: int, *, is_last: bool) -> Iterator[tuple[str, int]]:
    if is_last:
        yield "one-unit-more", size + 1
        if size > 1:
            yield "one-unit-less", size - 1
    elif size > 1:
        yield "units-by-10", max(1, size // 10)


def _counts(element: ast.AST, context: Context) -> bool:
    """Whether it is a layer without which it is another model."""
    if isinstance(element, ast.Name):
        return element.id in context.layers
    return is_layer(element) and called(element) not in HELPING


def _name(element: ast.AST) -> str:
    return element.id if isinstance(element, ast.Name) else called(element).lower()
