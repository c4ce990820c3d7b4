"""How many numbers a layer learns, and what a model of them weighs."""

from random import Random

from challenges.templates.template import Drawn, choices, template

_DENSE = "https://keras.io/api/layers/core_layers/dense/"
_CONV2D = "https://keras.io/api/layers/convolution_layers/convolution2d/"
_LSTM = "https://keras.io/api/layers/recurrent_layers/lstm/"


@template(
    id="dense-stack-params-anew",
    idea="dense-parameters",
    skill="1.5",
    kind="number",
    level="reading",
    source=_DENSE,
    tags=("C1W2", "HOML 10"),
    seconds=60,
    hint="(inputs + 1) × units, layer by layer; the units of one are the inputs of the next.",
)
def _dense_stack(rng: Random) -> Drawn:
    inputs, hidden, classes = rng.randint(4, 20), rng.choice((8, 10, 16, 20)), rng.randint(2, 6)
    first, second = (inputs + 1) * hidden, (hidden + 1) * classes
    return Drawn(
        prompt="How many parameters has the model?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({inputs},)),\n"
            f'    layers.Dense({hidden}, "relu"),\n'
            f'    layers.Dense({classes}, "softmax"),\n'
            "])"
        ),
        answer=first + second,
        explanation=(
            f"Every unit has a weight for each input, and a bias: ({inputs} + 1) × {hidden} = "
            f"{first}, then ({hidden} + 1) × {classes} = {second}. Together {first + second}."
        ),
        check="exec(code)\nprint(model.count_params())",
    )


@template(
    id="dense-params-mistakes-anew",
    idea="dense-parameters",
    skill="1.5",
    kind="single",
    level="reading",
    source=_DENSE,
    tags=("C1W2", "HOML 10"),
    seconds=50,
    hint="Weights for each pair of input and unit; and what else has a unit?",
)
def _dense_single(rng: Random) -> Drawn:
    inputs, units = rng.randint(12, 99), rng.randint(3, 11)
    return Drawn(
        prompt=f"`Dense({units})` gets vectors of {inputs} numbers. How much can it learn?",
        options=choices(
            f"{inputs * units + units:,} parameters",
            "A weight for each pair of input and unit, and a bias for each unit.",
            (f"{inputs * units:,} parameters", "That leaves out the biases."),
            (f"{inputs * units + 1:,} parameters", "Each unit has a bias of its own."),
            (f"{inputs * units + inputs:,} parameters", "Biases belong to units, not to inputs."),
        ),
        explanation=f"{inputs} × {units} weights and {units} biases.",
        check=(
            f"layer = layers.Dense({units})\n"
            f"layer.build((None, {inputs}))\n"
            "print(f'{layer.count_params():,} parameters')"
        ),
    )


@template(
    id="conv-params-anew",
    idea="conv-parameters",
    skill="3.1",
    kind="number",
    level="reading",
    source=_CONV2D,
    tags=("C1W3", "HOML 14", "MIT 2"),
    seconds=55,
    hint="One filter: its area times the channels of the input, and a bias. Then all filters.",
)
def _conv_params(rng: Random) -> Drawn:
    size, kernel = rng.choice((28, 32, 48, 64)), rng.choice((3, 5))
    channels, filters = rng.choice((1, 3, 4, 8)), rng.choice((4, 6, 10, 12, 20))
    each = kernel * kernel * channels + 1
    return Drawn(
        prompt="How many parameters has the convolution?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({size}, {size}, {channels})),\n"
            f"    layers.Conv2D({filters}, {kernel}),\n"
            "])"
        ),
        answer=each * filters,
        explanation=(
            f"A filter has {kernel} × {kernel} × {channels} weights and a bias, {each} in all. "
            f"{filters} of them make {each * filters:,}, whatever the size of the image."
        ),
        check="exec(code)\nprint(model.count_params())",
    )


@template(
    id="conv-params-mistakes-anew",
    idea="conv-parameters",
    skill="3.1",
    kind="single",
    level="reading",
    source=_CONV2D,
    tags=("C1W3", "HOML 14", "MIT 2"),
    seconds=50,
    hint="A filter reaches through all channels. And each has a bias.",
)
def _conv_single(rng: Random) -> Drawn:
    kernel, channels, filters = rng.choice((3, 5)), rng.choice((3, 8, 16)), rng.randint(4, 20)
    weights = kernel * kernel * channels * filters
    return Drawn(
        prompt=(
            f"Feature maps with {channels} channels go into `Conv2D({filters}, {kernel})`. "
            "How many numbers does the layer learn?"
        ),
        options=choices(
            f"{weights + filters:,}",
            "Every filter reaches through all channels and has one bias.",
            (
                f"{kernel * kernel * filters + filters:,}",
                "That is for a single channel; a filter reaches through all of them.",
            ),
            (f"{weights:,}", "The biases are missing, one for each filter."),
            (f"{weights + channels:,}", "A bias belongs to a filter, not to an input channel."),
        ),
        explanation=(
            f"{kernel} × {kernel} × {channels} weights for each of {filters} filters, and "
            f"{filters} biases."
        ),
        check=(
            f"layer = layers.Conv2D({filters}, {kernel})\n"
            f"layer.build((None, 32, 32, {channels}))\n"
            "print(f'{layer.count_params():,}')"
        ),
    )


@template(
    id="separable-params-anew",
    idea="separable-conv-parameters",
    skill="3.3",
    kind="number",
    level="reading",
    source="https://keras.io/api/layers/convolution_layers/separable_convolution2d/",
    tags=("HOML 14",),
    seconds=75,
    hint=(
        "Two parts: a small filter for each channel, then a mixing of the channels for each "
        "output, with biases."
    ),
    deeper=(
        "An ordinary filter looks at place and channel at once. A separable layer splits the "
        "work: first one little filter for each channel alone, then a mixing desk with a slider "
        "for each pair of channel in and channel out. From 4 channels to 8 with 3 × 3: 9 × 4 + "
        "4 × 8 + 8 = 76, where the ordinary one has 9 × 4 × 8 + 8 = 296."
    ),
)
def _separable(rng: Random) -> Drawn:
    channels, filters = rng.choice((4, 5, 8, 10, 16)), rng.choice((6, 10, 12, 20, 30))
    deep, flat = 9 * channels, channels * filters
    return Drawn(
        prompt=(
            f"The input has {channels} channels. How many parameters has this layer? It first "
            "runs one small filter over each channel, then mixes the channels point by point."
        ),
        code=f"layers.SeparableConv2D({filters}, 3)",
        answer=deep + flat + filters,
        explanation=(
            f"3 × 3 × {channels} = {deep} for the channels, {channels} × {filters} = {flat} to "
            f"mix them, {filters} biases. An ordinary convolution has "
            f"{(9 * channels + 1) * filters:,}."
        ),
        check=(
            "layer = eval(code.strip())\n"
            f"layer.build((None, 16, 16, {channels}))\n"
            "print(layer.count_params())"
        ),
    )


@template(
    id="lstm-params-anew",
    idea="lstm-parameters",
    skill="4.6",
    kind="number",
    level="reading",
    source=_LSTM,
    tags=("C3W3", "HOML 15", "MIT 1"),
    seconds=75,
    hint="units × (inputs + units + 1), and an LSTM has that four times.",
)
def _lstm(rng: Random) -> Drawn:
    features, units = rng.choice((4, 8, 10, 16, 20)), rng.choice((4, 8, 10, 12))
    each = (features + units + 1) * units
    return Drawn(
        prompt=f"Each time step has {features} numbers. How many parameters has `LSTM({units})`?",
        answer=4 * each,
        explanation=(
            f"One gate sees the input, its own last state and a bias: ({features} + {units} + 1) "
            f"× {units} = {each}. An LSTM has three gates and a candidate: 4 × {each} = "
            f"{4 * each:,}."
        ),
        check=(
            f"layer = layers.LSTM({units})\n"
            f"layer.build((None, 5, {features}))\n"
            "print(layer.count_params())"
        ),
    )


@template(
    id="gru-params-anew",
    idea="gru-parameters",
    skill="4.7",
    kind="number",
    level="reading",
    source="https://keras.io/api/layers/recurrent_layers/gru/",
    tags=("C3W3", "HOML 15"),
    seconds=75,
    hint="units × (inputs + units + both biases), for each of the three parts.",
)
def _gru(rng: Random) -> Drawn:
    features, units = rng.choice((4, 6, 8, 10, 20)), rng.choice((4, 5, 8, 10))
    each = (features + units + 2) * units
    return Drawn(
        prompt=(
            f"`GRU({units})` reads steps of {features} numbers. How many parameters has it? "
            "Keras gives each of its three parts two biases a unit."
        ),
        answer=3 * each,
        explanation=(
            f"A part sees input, last state and two biases: ({features} + {units} + 2) × {units} "
            f"= {each}. Two gates and a candidate make 3 × {each} = {3 * each:,}; an LSTM has "
            "four parts."
        ),
        check=(
            f"layer = layers.GRU({units})\n"
            f"layer.build((None, 5, {features}))\n"
            "print(layer.count_params())"
        ),
    )


@template(
    id="simple-rnn-params-anew",
    idea="simple-rnn-step",
    skill="4.7",
    kind="single",
    level="reading",
    source="https://keras.io/api/layers/recurrent_layers/simple_rnn/",
    tags=("C4W3", "HOML 15", "MIT 1"),
    seconds=60,
    hint="Each unit weighs the inputs and all last states, and adds a bias. Do the steps matter?",
)
def _simple_rnn(rng: Random) -> Drawn:
    features, units, steps = rng.choice((1, 2, 3, 6)), rng.randint(4, 20), rng.choice((10, 20, 30))
    key = (features + units + 1) * units
    return Drawn(
        prompt=(
            f"A series comes in windows of {steps} steps with {features} "
            f"{'value' if features == 1 else 'values'} each. How many parameters has "
            f"`SimpleRNN({units})`?"
        ),
        options=choices(
            f"{key:,}",
            "Input, own last state and bias, the same at every step.",
            (
                f"{(features + 1) * units:,}",
                "That is a `Dense` layer: the weights from the last state are missing.",
            ),
            (f"{key * steps:,}", "All steps share the same weights."),
            (f"{key - units:,}", "The biases are missing."),
        ),
        explanation=(
            f"Each of {units} units weighs {features} inputs and {units} states and adds a bias: "
            f"({features} + {units} + 1) × {units}. The number of steps plays no part."
        ),
        check=(
            f"layer = layers.SimpleRNN({units})\n"
            f"layer.build((None, {steps}, {features}))\n"
            "print(f'{layer.count_params():,}')"
        ),
    )


@template(
    id="bidirectional-params-anew",
    idea="bidirectional-parameters",
    skill="4.6",
    kind="number",
    level="reading",
    source="https://keras.io/api/layers/recurrent_layers/bidirectional/",
    tags=("C3W3", "HOML 15"),
    seconds=60,
    hint="How many copies of the layer are there, and does joining their outputs take weights?",
    deeper=(
        "Two readers, one from the front and one from the back, and each has a head of their "
        "own: nothing is shared, so there are twice the parameters. Laying their notes side by "
        "side or adding them up takes no learning, whatever `merge_mode` says."
    ),
)
def _bidirectional(rng: Random) -> Drawn:
    features, units = rng.choice((2, 4, 6, 8, 16)), rng.choice((4, 5, 8, 10, 16))
    one = 4 * (features + units + 1) * units
    return Drawn(
        prompt=(
            f"On steps of {features} numbers, `LSTM({units})` alone has {one:,} parameters. "
            "How many has the layer below?"
        ),
        code=f"layers.Bidirectional(layers.LSTM({units}))",
        answer=2 * one,
        explanation=(
            f"A second LSTM reads backwards, with weights of its own: 2 × {one:,} = {2 * one:,}. "
            "Their outputs are joined, which takes no weights."
        ),
        check=(
            "layer = eval(code.strip())\n"
            f"layer.build((None, 5, {features}))\n"
            "print(layer.count_params())"
        ),
    )


@template(
    id="embedding-params-anew",
    idea="embedding-parameters",
    skill="4.5",
    kind="number",
    level="reading",
    source="https://keras.io/api/layers/core_layers/embedding/",
    tags=("C3W2", "HOML 13", "HOML 16"),
    seconds=35,
    hint="A table: rows times the numbers in each. Is there a bias?",
)
def _embedding(rng: Random) -> Drawn:
    words, size = 100 * rng.randint(5, 200), rng.choice((8, 16, 20, 32, 50))
    return Drawn(
        prompt="How many parameters has the layer?",
        code=f"layers.Embedding({words}, {size})",
        answer=words * size,
        explanation=(
            f"It is a table: a row of {size} numbers for each of {words:,} tokens, "
            f"{words * size:,} in all. There is no bias."
        ),
        check="layer = eval(code.strip())\nlayer.build()\nprint(layer.count_params())",
    )


@template(
    id="batch-norm-params-anew",
    idea="batch-normalisation",
    skill="2.9",
    kind="single",
    level="recall",
    source="https://keras.io/api/layers/normalization_layers/batch_normalization/",
    tags=("HOML 11",),
    seconds=50,
    hint=(
        "Of the four numbers for each channel, which two are learned and which two counted "
        "along? Do the pixels matter?"
    ),
)
def _batch_norm(rng: Random) -> Drawn:
    channels, side = rng.choice((8, 12, 16, 24, 32, 48, 64)), rng.choice((7, 14, 28))
    return Drawn(
        prompt=(
            f"`BatchNormalization` follows a convolution: {side} × {side} pixels, {channels} "
            "channels. How many of its numbers does the optimizer train?"
        ),
        options=choices(
            f"{2 * channels}",
            "A scale and an offset for each channel.",
            (f"{4 * channels}", "Mean and variance are there too, but are not trained."),
            (f"{channels}", "There is an offset as well as a scale."),
            (f"{2 * side * side * channels:,}", "All pixels of a channel share them."),
        ),
        explanation=(
            f"It holds four numbers a channel, {4 * channels} in all. Scale and offset are "
            "trained; the moving mean and variance are only kept up to date."
        ),
        check=(
            "layer = layers.BatchNormalization()\n"
            f"layer.build((None, {side}, {side}, {channels}))\n"
            "print(f'{sum(int(np.prod(w.shape)) for w in layer.trainable_weights):,}')"
        ),
    )


@template(
    id="frozen-params-anew",
    idea="freeze-the-base",
    skill="2.10",
    kind="number",
    level="reading",
    source="https://keras.io/guides/transfer_learning/",
    tags=("C2W3", "HOML 11"),
    seconds=60,
    hint="Which layer is not frozen? (inputs + 1) × units of that one.",
)
def _frozen(rng: Random) -> Drawn:
    inputs, features, classes = rng.randint(10, 60), rng.choice((8, 12, 20, 30)), rng.randint(2, 9)
    key = (features + 1) * classes
    return Drawn(
        prompt="How many parameters are trained?",
        code=(
            "base = keras.Sequential([\n"
            f"    keras.Input(({inputs},)),\n"
            f'    layers.Dense({features}, "relu"),\n'
            "])\n"
            "base.trainable = False\n"
            "model = keras.Sequential([\n"
            "    base,\n"
            f"    layers.Dense({classes}),\n"
            "])"
        ),
        answer=key,
        explanation=(
            f"The base is frozen. What is left is the head: ({features} + 1) × {classes} = {key}."
        ),
        check=(
            "exec(code)\n"
            f"model.build((None, {inputs}))\n"
            "print(sum(int(np.prod(w.shape)) for w in model.trainable_weights))"
        ),
    )


@template(
    id="float-bytes-anew",
    idea="weights-file-size",
    skill="1.6",
    kind="number",
    level="recall",
    source="https://keras.io/api/models/model_saving_apis/weights_saving_and_loading/",
    tags=("HOML 12", "HOML 10"),
    seconds=45,
    hint="How many bytes takes one number of this type?",
)
def _float_bytes(rng: Random) -> Drawn:
    dtype, size = rng.choice((("float32", 4), ("float16", 2)))
    thousands = 50 * rng.randint(2, 60)
    return Drawn(
        prompt=(
            f"A model has {thousands * 1000:,} weights, kept as `{dtype}`. How many kilobytes "
            "(of 1,000 bytes) do the weights take in a file?"
        ),
        answer=thousands * size,
        unit="kB",
        explanation=(
            f"A `{dtype}` takes {size} bytes: {thousands:,} thousand × {size} = "
            f"{thousands * size:,} kB. The file adds a little for names and the architecture."
        ),
        check=f"print({thousands} * tf.{dtype}.size)",
    )


TEMPLATES = (
    _dense_stack,
    _dense_single,
    _conv_params,
    _conv_single,
    _separable,
    _lstm,
    _gru,
    _simple_rnn,
    _bidirectional,
    _embedding,
    _batch_norm,
    _frozen,
    _float_bytes,
)
