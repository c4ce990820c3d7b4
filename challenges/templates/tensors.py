"""Shapes of tensors: what broadcasting, products and rearranging make of them."""

from random import Random

from challenges.templates.template import Drawn, template

_TENSOR = "https://www.tensorflow.org/guide/tensor"
_PRINT = "exec(code)\nprint(y.shape)"


def _sizes(rng: Random, count: int) -> list[int]:
    """Different sizes of axes, so that no two can be mixed up."""
    return rng.sample(range(2, 10), count)


@template(
    id="broadcast-anew",
    idea="broadcasting",
    skill="2.1",
    kind="shape",
    level="reading",
    source="https://numpy.org/doc/stable/user/basics.broadcasting.html",
    tags=("C1W1", "MIT 1", "HOML 12"),
    seconds=50,
    hint="Write the shapes below each other, aligned at the right; a 1, or nothing, stretches.",
)
def _broadcast(rng: Random) -> Drawn:
    first, second, third = _sizes(rng, 3)
    left, right = rng.choice(
        (
            ((first, 1, third), (second, 1)),
            ((first, second, 1), (third,)),
            ((first, 1, third), (second, third)),
            ((second, 1), (first, 1, third)),
        )
    )
    return Drawn(
        prompt="What is the shape of `y`?",
        code=f"a = tf.ones({left})\nb = tf.ones({right})\ny = a + b",
        answer=f"({first}, {second}, {third})",
        explanation=(
            "Shapes are matched from the right. An axis that is missing, or has size 1, is "
            f"repeated to fit: ({first}, {second}, {third})."
        ),
        check=_PRINT,
    )


@template(
    id="matmul-anew",
    idea="matmul-shape",
    skill="2.1",
    kind="shape",
    level="reading",
    source="https://www.tensorflow.org/api_docs/python/tf/linalg/matmul",
    tags=("C1W1", "MIT 1", "HOML 12"),
    seconds=45,
    hint=(
        "The inner sizes agree and go; the outer ones stay. Which axis of `b` is the inner one "
        "here?"
    ),
    deeper=(
        "A matrix times a matrix: each row on the left meets each column on the right, and the "
        "numbers along them are paired off and added up. So (4, 6) @ (6, 8) is (4, 8): the 6 is "
        "used up. Axes in front are a pile of such pairs, done one by one. `transpose_b` turns "
        "the right one first, so its last axis is the inner one."
    ),
)
def _matmul(rng: Random) -> Drawn:
    batch, rows, inner, columns = _sizes(rng, 4)
    is_turned = rng.random() < 0.5
    right = (batch, columns, inner) if is_turned else (batch, inner, columns)
    call = "tf.matmul(\n    a, b, transpose_b=True)" if is_turned else "a @ b"
    return Drawn(
        prompt="What is the shape of `y`?",
        code=f"a = tf.ones({(batch, rows, inner)})\nb = tf.ones({right})\ny = {call}",
        answer=str((batch, rows, columns)),
        explanation=(
            f"Each of the {batch} pairs is multiplied by itself. The inner size, {inner}, has to "
            f"agree and is summed away: {rows} rows and {columns} columns are left."
        ),
        check=_PRINT,
    )


@template(
    id="transpose-anew",
    idea="transposed-shape",
    skill="2.1",
    kind="shape",
    level="reading",
    source="https://www.tensorflow.org/api_docs/python/tf/transpose",
    tags=("HOML 12", "MIT 1"),
    seconds=45,
    hint="Each number of the list names an old axis. Write down its length, one after the other.",
    deeper=(
        "A form with three fields is filled in anew: “put here what was in field 1, here field "
        "2, here field 0”. That is the list [1, 2, 0]. With (9, 6, 7) you get 6, 7, 9. The "
        "numbers in the tensor stay together with their place; only the order of the questions "
        "“which row, which column” changes."
    ),
)
def _transpose(rng: Random) -> Drawn:
    sizes = _sizes(rng, 3)
    order = rng.choice(((0, 2, 1), (2, 0, 1), (1, 2, 0), (1, 0, 2)))
    turned = tuple(sizes[axis] for axis in order)
    return Drawn(
        prompt="What is the shape of `y`?",
        code=f"x = tf.ones({tuple(sizes)})\ny = tf.transpose(x, {list(order)})",
        answer=str(turned),
        explanation=(
            f"The list says which old axis stands where: first axis {order[0]}, which has "
            f"{turned[0]}, then axis {order[1]} with {turned[1]}, then axis {order[2]} with "
            f"{turned[2]}."
        ),
        check=_PRINT,
    )


@template(
    id="reshape-anew",
    idea="tensor-shape",
    skill="2.1",
    kind="shape",
    level="reading",
    source="https://www.tensorflow.org/api_docs/python/tf/reshape",
    tags=("C1W1", "HOML 12", "MIT 1"),
    seconds=45,
    hint="All numbers stay. How many are there, and how many in each of the rows?",
)
def _reshape(rng: Random) -> Drawn:
    rows, factor, columns = _sizes(rng, 3)
    total = rows * factor * columns
    return Drawn(
        prompt="What is the shape of `y`?",
        code=f"x = tf.ones(({rows * factor}, {columns}))\ny = tf.reshape(x, ({rows}, -1))",
        answer=str((rows, factor * columns)),
        explanation=(
            f"The {rows * factor} × {columns} = {total} numbers stay. With {rows} rows, -1 stands "
            f"for what is left: {total} / {rows} = {factor * columns}."
        ),
        check=_PRINT,
    )


@template(
    id="stack-anew",
    idea="stack-and-concat",
    skill="2.1",
    kind="shape",
    level="reading",
    source="https://www.tensorflow.org/api_docs/python/tf/stack",
    tags=("HOML 12", "MIT 1"),
    seconds=40,
    hint="A new axis appears. How long is it, and at which place?",
    deeper=(
        "Cards of one size. `stack` lays them on a pile: there is a new direction, as long as "
        "there are cards: two of (6, 3) give (2, 6, 3). `concat` glues them edge to edge: no "
        "new direction, one side gets longer: (6, 3) and (6, 5) give (6, 8). All other sides "
        "have to agree."
    ),
)
def _stack(rng: Random) -> Drawn:
    rows, columns, count = _sizes(rng, 3)
    axis = rng.choice((0, 1, 2))
    shape = [rows, columns]
    shape.insert(axis, count)
    return Drawn(
        prompt="What is the shape of `y`?",
        code=(f"x = tf.ones(({rows}, {columns}))\ny = tf.stack([x] * {count}, axis={axis})"),
        answer=str(tuple(shape)),
        explanation=(
            f"`tf.stack` makes a new axis. Its size is the number of tensors, {count}, and it "
            f"becomes axis {axis}."
        ),
        check=_PRINT,
    )


@template(
    id="concat-anew",
    idea="stack-and-concat",
    skill="2.1",
    kind="shape",
    level="reading",
    source="https://www.tensorflow.org/api_docs/python/tf/concat",
    tags=("HOML 12", "MIT 1"),
    seconds=40,
    hint="No axis appears. Which one gets longer, and by how much?",
)
def _concat(rng: Random) -> Drawn:
    same, one, other = _sizes(rng, 3)
    axis = rng.choice((0, 1))
    shapes = [(size, same) if axis == 0 else (same, size) for size in (one, other)]
    joined = (one + other, same) if axis == 0 else (same, one + other)
    return Drawn(
        prompt="What is the shape of `y`?",
        code=(
            f"a = tf.ones({shapes[0]})\n"
            f"b = tf.ones({shapes[1]})\n"
            f"y = tf.concat([a, b], axis={axis})"
        ),
        answer=str(joined),
        explanation=(
            f"`tf.concat` makes no new axis. It lengthens axis {axis}: {one} + {other} = "
            f"{one + other}. The other axis has to agree."
        ),
        check=_PRINT,
    )


@template(
    id="reduced-axes-anew",
    idea="reduced-axes",
    skill="2.1",
    kind="shape",
    level="reading",
    source="https://www.tensorflow.org/api_docs/python/tf/math/reduce_mean",
    tags=("HOML 12", "MIT 1"),
    seconds=40,
    hint="The axis that is averaged over goes, unless it is kept with a length of one.",
    deeper=(
        "A mean along an axis presses the box flat in that direction: (7, 6, 5) along axis 0 is "
        "(6, 5), along axis 1 (7, 5), along both (5,). Without an axis everything is pressed to "
        "one number. `keepdims=True` leaves a thin sheet standing, length 1, so that the result "
        "can be subtracted again."
    ),
)
def _reduced(rng: Random) -> Drawn:
    sizes, axis = _sizes(rng, 3), rng.choice((0, 1, 2))
    keeps = rng.random() < 0.5
    left = [*sizes[:axis], *([1] if keeps else []), *sizes[axis + 1 :]]
    kept = ",\n    keepdims=True)" if keeps else ")"
    said = "with `keepdims` it stays, with size 1" if keeps else "it is gone from the shape"
    return Drawn(
        prompt="What is the shape of `y`?",
        code=f"x = tf.ones({tuple(sizes)})\ny = tf.reduce_mean(x, axis={axis}{kept}",
        answer=str(tuple(left)),
        explanation=(
            f"The mean is taken along axis {axis}, which has {sizes[axis]} entries; {said}."
        ),
        check=_PRINT,
    )


@template(
    id="one-hot-anew",
    idea="one-hot-and-ids",
    skill="2.14",
    kind="shape",
    level="reading",
    source="https://www.tensorflow.org/api_docs/python/tf/one_hot",
    tags=("C2W4", "HOML 13", "HOML 16"),
    seconds=35,
    hint="Each id becomes a row. Where does that put the new axis, and how long is it?",
)
def _one_hot(rng: Random) -> Drawn:
    batch, steps, depth = rng.sample(range(2, 40), 3)
    shape = rng.choice(((batch,), (batch, steps)))
    return Drawn(
        prompt="What is the shape of `y`?",
        code=f"ids = tf.zeros({shape}, tf.int32)\ny = tf.one_hot(ids, {depth})",
        answer=str((*shape, depth)),
        explanation=(
            f"Each id becomes a row of {depth} numbers, one of them 1: a new last axis, behind "
            "those that are there."
        ),
        check=_PRINT,
    )


@template(
    id="new-axis-anew",
    idea="add-channel-axis",
    skill="2.12",
    kind="shape",
    level="reading",
    source=_TENSOR,
    tags=("C1W3", "HOML 14"),
    seconds=35,
    hint=(
        "Where in the brackets does the new axis stand? A colon takes one old axis, the dots "
        "all that are left."
    ),
)
def _new_axis(rng: Random) -> Drawn:
    count, side = rng.choice((60, 100, 500, 1000)), rng.choice((8, 20, 28, 32))
    call, shape = rng.choice(
        (
            ("x[..., tf.newaxis]", (count, side, side, 1)),
            ("tf.expand_dims(x, -1)", (count, side, side, 1)),
            ("tf.expand_dims(x, 0)", (1, count, side, side)),
            ("x[:, tf.newaxis]", (count, 1, side, side)),
        )
    )
    return Drawn(
        prompt="What is the shape of `y`?",
        code=f"x = tf.zeros({(count, side, side)})\ny = {call}",
        answer=str(shape),
        explanation=(
            "A new axis of size 1 holds no further number; it only says where an axis is to be. "
            "A grey image needs it at the end, as its one channel."
        ),
        check=_PRINT,
    )


@template(
    id="dense-last-axis-anew",
    idea="dense-acts-on-last-axis",
    skill="2.5",
    kind="shape",
    level="reading",
    source="https://keras.io/api/layers/core_layers/dense/",
    tags=("HOML 15", "HOML 10"),
    seconds=40,
    hint="Which axis does the layer change?",
)
def _dense_axis(rng: Random) -> Drawn:
    steps, features, units = rng.sample(range(2, 33), 3)
    return Drawn(
        prompt="What is `model.output_shape`?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({steps}, {features})),\n"
            f"    layers.Dense({units}),\n"
            "])"
        ),
        answer=f"(None, {steps}, {units})",
        explanation=(
            f"`Dense` turns the last axis, {features}, into {units}, and does the same at each of "
            f"the {steps} places before it. To mix them, flatten first."
        ),
        check="exec(code)\nprint(model.output_shape)",
    )


TEMPLATES = (
    _broadcast,
    _matmul,
    _transpose,
    _reshape,
    _stack,
    _concat,
    _reduced,
    _one_hot,
    _new_axis,
    _dense_axis,
)
