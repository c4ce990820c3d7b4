"""Convolutions and pooling: sizes, and how far a filter sees."""

from random import Random

from challenges.templates.template import Drawn, choices, template

_CONV2D = "https://keras.io/api/layers/convolution_layers/convolution2d/"
_CONV1D = "https://keras.io/api/layers/convolution_layers/convolution1d/"
_POOLING = "https://keras.io/api/layers/pooling_layers/max_pooling2d/"


@template(
    id="conv-size-anew",
    idea="conv-output-size",
    skill="3.1",
    kind="shape",
    level="reading",
    source=_CONV2D,
    tags=("C1W3", "HOML 14", "MIT 2"),
    seconds=50,
    hint="Size minus filter plus one, for height and width; channels come from the filters.",
)
def _conv_size(rng: Random) -> Drawn:
    height, width = rng.randint(20, 64), rng.randint(20, 64)
    kernel, filters = rng.choice((3, 5, 7)), rng.choice((8, 16, 32, 64))
    channels = rng.choice((1, 3))
    down, across = height - kernel + 1, width - kernel + 1
    return Drawn(
        prompt="What is `model.output_shape`?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({height}, {width}, {channels})),\n"
            f"    layers.Conv2D({filters}, {kernel}),\n"
            "])"
        ),
        answer=f"(None, {down}, {across}, {filters})",
        explanation=(
            f"Without padding, a filter {kernel} wide fits in {kernel - 1} fewer places: "
            f"{height} → {down} and {width} → {across}. "
            f"Each of the {filters} filters makes one channel."
        ),
        check="exec(code)\nprint(model.output_shape)",
    )


@template(
    id="conv-pool-size-anew",
    idea="conv-output-size",
    skill="3.1",
    kind="shape",
    level="reading",
    source=_CONV2D,
    tags=("C1W3", "HOML 14", "MIT 2"),
    seconds=60,
    hint="First the filter: minus its width, plus one. Then divide by the pooling and round down.",
)
def _conv_pool_size(rng: Random) -> Drawn:
    size, kernel = rng.randint(24, 100), rng.choice((3, 5))
    filters, pool = rng.choice((16, 24, 32, 48)), rng.choice((2, 3))
    inner = size - kernel + 1
    side = inner // pool
    return Drawn(
        prompt="A convolution, then pooling. What is `model.output_shape`?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({size}, {size}, 3)),\n"
            f"    layers.Conv2D({filters}, {kernel}),\n"
            f"    layers.MaxPooling2D({pool}),\n"
            "])"
        ),
        answer=f"(None, {side}, {side}, {filters})",
        explanation=(
            f"The filter leaves {size} - {kernel - 1} = {inner}. Pooling divides by {pool} and "
            f"drops what does not fill a window: {side}. The {filters} channels stay."
        ),
        check="exec(code)\nprint(model.output_shape)",
    )


@template(
    id="strided-same-anew",
    idea="strided-conv-size",
    skill="3.1",
    kind="shape",
    level="reading",
    source=_CONV2D,
    tags=("HOML 14", "MIT 2"),
    seconds=55,
    hint="With this padding only the stride matters: divide and round up.",
    deeper=(
        "A filter walks along a path in steps. With “same” the path is padded so that it may "
        "start at each stone: n stones, steps of s, so n / s rounded up. With “valid” it needs "
        "room for its whole width: the last start is at n − width, and the count is (n − width) "
        "// s + 1. On 9 with width 3 and steps of 2: 5 and 4."
    ),
)
def _strided_same(rng: Random) -> Drawn:
    size, kernel, stride = rng.randint(21, 99), rng.choice((3, 5)), rng.choice((2, 3, 4))
    filters = rng.choice((8, 16, 32))
    side = -(-size // stride)
    return Drawn(
        prompt="The layer gets images of the shape in the last line. What is `shape`?",
        code=(
            "layer = layers.Conv2D(\n"
            f"    {filters}, {kernel}, strides={stride},\n"
            '    padding="same")\n'
            "shape = layer.compute_output_shape(\n"
            f"    (None, {size}, {size}, 3))"
        ),
        answer=f"(None, {side}, {side}, {filters})",
        explanation=(
            'With `padding="same"` only the stride makes the picture smaller, rounded up: '
            f"{size} / {stride} gives {side}. The width of the filter plays no part."
        ),
        check=(
            f"exec(code)\nx = layer(np.zeros((1, {size}, {size}, 3)))\nprint((None, *x.shape[1:]))"
        ),
    )


@template(
    id="strided-valid-anew",
    idea="strided-conv-size",
    skill="3.1",
    kind="single",
    level="reading",
    source=_CONV2D,
    tags=("HOML 14", "MIT 2"),
    seconds=60,
    hint=(
        "Where is the last place at which the filter fits? Count the steps up to there, and the "
        "first place."
    ),
)
def _strided_valid(rng: Random) -> Drawn:
    size, kernel, stride = rng.randint(30, 99), rng.choice((3, 5, 7)), rng.choice((2, 3))
    side = (size - kernel) // stride + 1
    return Drawn(
        prompt=(
            f"`Conv2D(16, {kernel}, strides={stride})` with its default padding slides over an "
            f"image of {size} × {size}. How many columns has the result?"
        ),
        options=choices(
            str(side),
            f"The filter starts at 0, {stride}, {2 * stride}, … as long as it fits.",
            (str(size - kernel + 1), "That is the width with a stride of one."),
            (str(-(-size // stride)), 'So many there are with `padding="same"`.'),
            (str((size - kernel) // stride), "The place at the very start counts as well."),
            (str(size), "A filter that skips pixels makes the picture smaller."),
        ),
        explanation=(
            f"The last start is at {size} - {kernel} = {size - kernel}. Steps of {stride} reach "
            f"{(size - kernel) // stride} further starts, and the first makes {side}."
        ),
        check=(
            f"layer = layers.Conv2D(16, {kernel}, strides={stride})\n"
            f"print(layer(np.zeros((1, {size}, {size}, 1))).shape[2])"
        ),
    )


@template(
    id="dilated-conv-anew",
    idea="dilated-conv-size",
    skill="3.1",
    kind="number",
    level="reading",
    source=_CONV2D,
    tags=("HOML 14",),
    seconds=60,
    hint="How many pixels does the filter span with its gaps? Then size minus span plus one.",
    deeper=(
        "A hand with five fingers spread: the fingers stay five, the span grows. With a rate of "
        "2 there is one gap between each two, so 3 weights span 5 pixels: (3 − 1) × 2 + 1. On "
        "12 pixels that fits at 12 − 5 + 1 = 8 places. Parameters stay those of 3 weights: "
        "seeing further costs nothing."
    ),
)
def _dilated_conv(rng: Random) -> Drawn:
    size, kernel, rate = rng.randint(24, 64), rng.choice((3, 5)), rng.choice((2, 3))
    span = rate * (kernel - 1) + 1
    return Drawn(
        prompt=f"The input is {size} × {size}. How many rows has the output of this layer?",
        code=f"layers.Conv2D(\n    8, {kernel}, dilation_rate={rate})",
        answer=size - span + 1,
        explanation=(
            f"With gaps between its {kernel} weights the filter spans {rate} × {kernel - 1} + 1 = "
            f"{span} pixels, and {size} - {span} + 1 = {size - span + 1} places hold it."
        ),
        check=f"print(eval(code.strip())(np.zeros((1, {size}, {size}, 1))).shape[1])",
    )


@template(
    id="pooling-odd-anew",
    idea="pooling-arithmetic",
    skill="3.1",
    kind="single",
    level="reading",
    source=_POOLING,
    tags=("C1W3", "HOML 14", "MIT 2"),
    seconds=45,
    hint="Divide and round down: a window that is not full is left out.",
)
def _pooling_odd(rng: Random) -> Drawn:
    pool = rng.choice((2, 3, 4))
    size = pool * rng.randint(5, 20) + rng.randint(1, pool - 1)
    return Drawn(
        prompt=(
            f"`MaxPooling2D({pool})` gets a feature map of {size} × {size}. "
            "How wide is what comes out?"
        ),
        options=choices(
            str(size // pool),
            "Windows do not overlap, and one that is not full is dropped.",
            (str(-(-size // pool)), 'Rounding up is what `padding="same"` does.'),
            (str(size - pool + 1), "That is a filter that moves by one pixel; pooling jumps."),
            (str(size - pool), f"Pooling divides by {pool}, it does not take it away."),
        ),
        explanation=(
            f"The stride of a pooling layer is its size. {size} / {pool} is not whole, so the "
            f"last {size % pool} of each row are left out: {size // pool}."
        ),
        check=(f"print(layers.MaxPooling2D({pool})(np.zeros((1, {size}, {size}, 1))).shape[2])"),
    )


@template(
    id="flatten-size-anew",
    idea="flatten-size",
    skill="3.1",
    kind="number",
    level="reading",
    source="https://keras.io/api/layers/reshaping_layers/flatten/",
    tags=("C1W3", "C1W4", "HOML 14", "MIT 2"),
    seconds=70,
    hint="Follow the size: filter, then pooling. Then height × width × filters.",
    deeper=(
        "Keep a note for height, width and channels and change it line by line: 12, 12, 1 → "
        "filter of 3: 10, 10, 8 → pooling by 2: 5, 5, 8 → flat: 5 × 5 × 8 = 200. The filter "
        "takes its width less one, the pooling rounds down, the channels are the filters. "
        "Multiply only at the end."
    ),
)
def _flatten_size(rng: Random) -> Drawn:
    size, filters = 2 * rng.randint(10, 24), rng.choice((4, 8, 10, 16))
    side = (size - 2) // 2
    return Drawn(
        prompt="How many numbers does `Flatten` hand to the next layer, for one image?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({size}, {size}, 1)),\n"
            f"    layers.Conv2D({filters}, 3),\n"
            "    layers.MaxPooling2D(2),\n"
            "    layers.Flatten(),\n"
            "])"
        ),
        answer=side * side * filters,
        explanation=(
            f"{size} becomes {size - 2} under the filter and {side} under pooling. "
            f"{side} × {side} × {filters} = {side * side * filters:,}."
        ),
        check="exec(code)\nprint(model.output_shape[1])",
    )


@template(
    id="transposed-conv-anew",
    idea="transposed-conv-size",
    skill="3.3",
    kind="shape",
    level="reading",
    source="https://keras.io/api/layers/convolution_layers/convolution2d_transpose/",
    tags=("MIT 2", "HOML 14"),
    seconds=45,
    hint="The way back from a strided convolution: multiply where that divides.",
    deeper=(
        "A strided convolution walks in steps and shrinks; the transposed one puts each pixel "
        "down as a stamp, `strides` apart, and grows: 5 pixels with a stride of 2 become 10 "
        "with “same” padding. The channels are, as always, the number of filters. Decoders use "
        "it to paint large from small."
    ),
)
def _transposed_conv(rng: Random) -> Drawn:
    size, stride, filters = rng.randint(4, 16), rng.choice((2, 3)), rng.choice((1, 3, 8))
    return Drawn(
        prompt="A decoder paints larger pictures. What is `model.output_shape`?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({size}, {size}, 16)),\n"
            "    layers.Conv2DTranspose(\n"
            f"        {filters}, 3, strides={stride},\n"
            '        padding="same"),\n'
            "])"
        ),
        answer=f"(None, {size * stride}, {size * stride}, {filters})",
        explanation=(
            f"A transposed convolution spreads each pixel: a stride of {stride} makes {size} × "
            f"{stride} = {size * stride}. It is the way back from a strided convolution."
        ),
        check="exec(code)\nprint(model.output_shape)",
    )


@template(
    id="stacked-filters-anew",
    idea="receptive-field",
    skill="3.3",
    kind="number",
    level="recall",
    source=_CONV2D,
    tags=("HOML 14", "MIT 2"),
    seconds=60,
    hint="Each layer adds a pixel on either side.",
)
def _stacked_filters(rng: Random) -> Drawn:
    kernel, depth = rng.choice((3, 5, 7)), rng.randint(2, 8)
    seen = 1 + depth * (kernel - 1)
    return Drawn(
        prompt=(
            f"You stack {depth} convolutions with {kernel} × {kernel} filters, stride 1, no "
            "pooling. How many pixels wide is the patch of the input that one number at the top "
            "depends on?"
        ),
        answer=seen,
        explanation=(
            f"Each layer sees {kernel - 1} pixels further: 1 + {depth} × {kernel - 1} = {seen}. "
            "Small filters in a stack see as far as one large filter, with fewer weights."
        ),
        check=(
            f"width = 1\n"
            f"for _ in range({depth}):\n"
            f"    layer = layers.Conv1DTranspose(1, {kernel})\n"
            f"    width = layer.compute_output_shape((None, width, 1))[1]\n"
            f"stack = [layers.Conv2D(1, {kernel}) for _ in range({depth})]\n"
            "x = np.zeros((1, width, width, 1))\n"
            "for layer in stack:\n"
            "    x = layer(x)\n"
            "assert x.shape == (1, 1, 1, 1)\n"
            "print(width)"
        ),
    )


@template(
    id="causal-reach-anew",
    idea="causal-reach",
    skill="5.5",
    kind="number",
    level="reading",
    source=_CONV1D,
    tags=("C4W4", "HOML 15"),
    seconds=75,
    hint="Each layer reaches (width − 1) × its gap further back. Add up, and the step itself.",
    deeper=(
        "A relay of messengers into the past: one who sees 2 steps back hands on to one who "
        "sees with gaps of 2, then of 4. Filters of width 2 with gaps 1, 2, 4 reach 1 + 2 + 4 "
        "steps back, 8 with the step itself. Doubling the gap doubles the reach for the price "
        "of one more layer; that is WaveNet's trick."
    ),
)
def _causal_reach(rng: Random) -> Drawn:
    kernel, depth = rng.choice((2, 3, 4, 5)), rng.randint(2, 5)
    rates = tuple(2**level for level in range(depth))
    reach = 1 + (kernel - 1) * sum(rates)
    return Drawn(
        prompt="As in WaveNet, the gaps double. How many time steps does one output depend on?",
        code=(
            "model = keras.Sequential([\n"
            f"    layers.Conv1D(8, {kernel},\n"
            '        padding="causal",\n'
            "        dilation_rate=rate)\n"
            f"    for rate in {rates}\n"
            "])"
        ),
        answer=reach,
        explanation=(
            f"A layer with gaps of d reaches {kernel - 1} × d steps further back: 1 + "
            f"{kernel - 1} × ({' + '.join(map(str, rates))}) = {reach}."
        ),
        check=(
            "exec(code)\n"
            "for layer in model.layers:\n"
            "    layer.kernel_initializer = keras.initializers.Ones()\n"
            "x = tf.Variable(tf.zeros((1, 128, 1)))\n"
            "with tf.GradientTape() as tape:\n"
            "    y = model(x)[0, -1, 0]\n"
            "print(int(tf.math.count_nonzero(tape.gradient(y, x))))"
        ),
    )


@template(
    id="global-pooling-anew",
    idea="pooling-accepts-any-size",
    skill="3.4",
    kind="shape",
    level="reading",
    source="https://keras.io/api/layers/pooling_layers/global_average_pooling2d/",
    tags=("HOML 14", "C1W4"),
    seconds=40,
    hint="One number is left for each channel. How many channels are there?",
)
def _global_pooling(rng: Random) -> Drawn:
    filters, units = rng.choice((8, 16, 24, 40)), rng.randint(2, 9)
    return Drawn(
        prompt="Images of any size come in. What is `pooled.shape`?",
        code=(
            "images = keras.Input((None, None, 3))\n"
            f"x = layers.Conv2D({filters}, 3)(images)\n"
            "pooled = layers.GlobalAveragePooling2D()(x)\n"
            f"classes = layers.Dense({units})(pooled)"
        ),
        answer=f"(None, {filters})",
        explanation=(
            f"Global pooling keeps one average a channel, so {filters} numbers an image whatever "
            "its height and width. That is why a `Dense` layer can follow."
        ),
        check="exec(code)\nprint(pooled.shape)",
    )


TEMPLATES = (
    _conv_size,
    _conv_pool_size,
    _strided_same,
    _strided_valid,
    _dilated_conv,
    _pooling_odd,
    _flatten_size,
    _transposed_conv,
    _stacked_filters,
    _causal_reach,
    _global_pooling,
)
