"""What mutants are made with: looking into calls, and copies of them with something changed."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Change = tuple[str, ast.AST]
"""The mistake's name, and what stands in the node's place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an operator has to know of the whole program."""

    keras: str  # how the program calls it: "keras" or "tf.keras"
    last: ast.Call | None  # the layer that gives the model's output
    layers: frozenset[str]  # names that layers have, as in `scale = Normalization()`

    @classmethod
    def of(cls, tree: ast.Module) -> "Context":
        """Look through a program."""
        imported = {alias.asname or alias.name for node in ast.walk(tree) for alias in _of(node)}
        built = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and is_layer(node)]
        with_weights = [node for node in built if called(node) in LAST]
        last = max(with_weights, key=lambda node: node.lineno, default=None)
        named = {
            target.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and is_layer(node.value)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        return cls(
            keras="tf.keras" if "tf" in imported else "keras",
            last=last,
            layers=frozenset(named),
        )


Operator = Callable[[ast.AST, Context], Iterator[Change]]

LAST = frozenset({"Dense", "Conv2D", "Conv1D", "Conv2DTranspose"})
HELPING = frozenset({
    "Dropout", "SpatialDropout1D", "SpatialDropout2D", "GaussianNoise", "Input", "InputLayer",
    "RandomFlip", "RandomRotation", "RandomZoom", "RandomTranslation", "RandomContrast",
    "RandomBrightness",
})  # fmt: skip
"""Layers that do something in training alone, or nothing: without them it is no other model."""


def called(node: ast.AST) -> str:
    """The last word of what is called: "Dense" of `tf.keras.layers.Dense(3)`."""
    function = node.func if isinstance(node, ast.Call) else None
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def is_layer(node: ast.AST) -> bool:
    """Whether it makes a layer: a capital, from `layers` or imported by name."""
    return isinstance(node, ast.Call) and (
        ".layers." in ast.unparse(node.func)
        or ast.unparse(node.func).startswith("layers.")
        or (isinstance(node.func, ast.Name) and node.func.id in LAST)
    )


def method(node: ast.AST, *names: str) -> ast.Call | None:
    """The call, if it is one of a method with such a name."""
    is_one = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    return node if is_one and isinstance(node, ast.Call) and called(node) in names else None


def keyword(node: ast.Call, name: str) -> ast.expr | None:
    """What is given by that name."""
    return next((one.value for one in node.keywords if one.arg == name), None)


def with_keyword(node: ast.Call, name: str, value: ast.expr | None) -> ast.Call:
    """A copy in which something else is given by that name; nothing, for None."""
    twin = copy.deepcopy(node)
    kept = [one for one in twin.keywords if one.arg != name]
    given = [] if value is None else [ast.keyword(arg=name, value=value)]
    twin.keywords = kept + given
    return twin


def with_argument(node: ast.Call, place: int, value: ast.expr) -> ast.Call:
    """A copy with another argument in that place."""
    twin = copy.deepcopy(node)
    twin.args[place] = value
    return twin


def expression(text: str) -> ast.expr:
    """The expression that a text is."""
    return ast.parse(text, mode="eval").body


def integer(node: ast.AST | None) -> int | None:
    """The whole number that is written there."""
    is_one = isinstance(node, ast.Constant) and type(node.value) is int
    return node.value if is_one and isinstance(node, ast.Constant) else None  # type: ignore[return-value]  # the test is type()


def text(node: ast.AST | None) -> str | None:
    """The text that is written there."""
    match node:
        case ast.Constant(value=str(value)):
            return value
    return None


def trains(loop: ast.For) -> bool:
    """Whether a loop is one that trains, as far as the names in it tell."""
    names = {"train_on_batch", "apply_gradients", "apply", "fit", "assign_sub", "step"}
    return any("train" in called(node) or called(node) in names for node in ast.walk(loop))


def _of(node: ast.AST) -> list[ast.alias]:
    return node.names if isinstance(node, ast.Import | ast.ImportFrom) else []
