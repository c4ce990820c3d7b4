"""Text: padding, vocabularies, and the shapes of what reads it."""

from random import Random

from challenges.templates.template import Drawn, template

_PAD = "https://keras.io/api/data_loading/timeseries/#padsequences-function"
_VECTORIZE = "https://keras.io/api/layers/preprocessing_layers/text/text_vectorization/"
_WORDS = ("sun", "rain", "wind", "snow", "fog", "hail", "dew", "frost", "storm", "cloud")


@template(
    id="pad-row-anew",
    idea="padding-side",
    skill="4.2",
    kind="output",
    level="reading",
    source=_PAD,
    tags=("C3W1", "C3W2", "HOML 16"),
    seconds=40,
    hint="How many zeros are missing, and on which side does the argument put them?",
)
def _pad_row(rng: Random) -> Drawn:
    ids, length = rng.sample(range(2, 60), rng.randint(2, 4)), rng.randint(5, 7)
    is_post = rng.random() < 0.5
    zeros = [0] * (length - len(ids))
    row = [*ids, *zeros] if is_post else [*zeros, *ids]
    option = ', padding="post"' if is_post else ""
    said = '"post" puts them behind' if is_post else "without being told, it puts them in front"
    return Drawn(
        prompt="What does it print? Spaces or commas, both are fine.",
        code=(
            "pad = keras.utils.pad_sequences\n"
            f"rows = pad([{ids}],\n"
            f"           maxlen={length}{option})\n"
            "print(rows[0].tolist())"
        ),
        answer=str(row),
        explanation=f"{len(zeros)} zeros are missing to {length}; {said}.",
        check="exec(code)",
    )


@template(
    id="truncate-row-anew",
    idea="padding-side",
    skill="4.2",
    kind="output",
    level="reading",
    source=_PAD,
    tags=("C3W1", "C3W2"),
    seconds=40,
    hint="Which end is cut if nothing is said?",
)
def _truncate_row(rng: Random) -> Drawn:
    ids = rng.sample(range(2, 60), rng.randint(5, 7))
    length, is_post = rng.randint(3, 4), rng.random() < 0.5
    row = ids[:length] if is_post else ids[-length:]
    lost = "end" if is_post else "beginning"
    return Drawn(
        prompt="What does it print? Spaces or commas, both are fine.",
        code=(
            "pad = keras.utils.pad_sequences\n"
            f"ids = {ids}\n"
            f"rows = pad([ids], maxlen={length}{',' if is_post else ')'}\n"
            + ('           truncating="post")\n' if is_post else "")
            + "print(rows[0].tolist())"
        ),
        answer=str(row),
        explanation=(
            f"{len(ids)} ids do not fit into {length}: the {lost} is cut off. The default keeps "
            'the end; `truncating="post"` keeps the beginning.'
        ),
        check="exec(code)",
    )


@template(
    id="padded-shape-anew",
    idea="padded-shape",
    skill="4.2",
    kind="shape",
    level="reading",
    source=_PAD,
    tags=("C3W1", "HOML 16"),
    seconds=35,
    hint="How many rows, and how long is the longest of them, unless a length is given?",
    deeper=(
        "Lay sticks of different lengths side by side and fill each up to the longest: the tray "
        "is as long as that one. `maxlen` is a tray of fixed length: shorter sticks are filled, "
        "longer ones cut. So the shape is (number of rows, longest row), or (number of rows, "
        "maxlen)."
    ),
)
def _padded_shape(rng: Random) -> Drawn:
    lengths = rng.sample(range(1, 7), 3)
    rows = [rng.sample(range(2, 60), length) for length in lengths]
    lines = ",\n    ".join(map(str, rows))
    return Drawn(
        prompt="What is the shape of `x`?",
        code=f"rows = [\n    {lines}]\nx = keras.utils.pad_sequences(rows)",
        answer=str((3, max(lengths))),
        explanation=(
            f"Three rows; without `maxlen` the longest decides, and it has {max(lengths)} ids. "
            "The others get zeros."
        ),
        check="exec(code)\nprint(x.shape)",
    )


@template(
    id="vocabulary-size-anew",
    idea="reserved-token-ids",
    skill="4.2",
    kind="number",
    level="reading",
    source=_VECTORIZE,
    tags=("C3W1", "HOML 13", "HOML 16"),
    seconds=50,
    hint=(
        "Count different words without capitals and punctuation; which entries are there before "
        "the first word?"
    ),
)
def _vocabulary(rng: Random) -> Drawn:
    known = rng.sample(_WORDS, rng.randint(3, 6))
    first = " ".join(known)
    again = " ".join(rng.choices(known, k=4))
    return Drawn(
        prompt="How many entries has the vocabulary?",
        code=(
            "vectorizer = layers.TextVectorization()\n"
            "vectorizer.adapt([\n"
            f'    "{first}",\n'
            f'    "{again.capitalize()}!",\n'
            "])\n"
            "size = vectorizer.vocabulary_size()"
        ),
        answer=len(known) + 2,
        explanation=(
            f"{len(known)} different words, since capitals and the exclamation mark are removed, "
            "and two entries that are kept free: padding and unknown words."
        ),
        check="exec(code)\nprint(size)",
    )


@template(
    id="embedding-shape-anew",
    idea="embedding-shape",
    skill="4.5",
    kind="shape",
    level="reading",
    source="https://keras.io/api/layers/core_layers/embedding/",
    tags=("C3W2", "HOML 13", "HOML 16"),
    seconds=40,
    hint="Each id becomes a vector; then look at what the last layer does with the words.",
)
def _embedding_shape(rng: Random) -> Drawn:
    steps, size, words = rng.choice((20, 40, 50, 120)), rng.choice((8, 16, 24, 32)), 1000
    last, shape, said = rng.choice(
        (
            ("GlobalAveragePooling1D()", (size,), f"the mean over the words keeps {size} numbers"),
            ("Flatten()", (steps * size,), f"in one row: {steps} × {size} = {steps * size}"),
            ("Dropout(0.3)", (steps, size), "dropout changes no shape"),
        )
    )
    return Drawn(
        prompt="What is `model.output_shape`?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({steps},)),\n"
            f"    layers.Embedding({words}, {size}),\n"
            f"    layers.{last},\n"
            "])"
        ),
        answer=str((None, *shape)),
        explanation=f"Each of {steps} ids becomes a vector of {size} numbers; {said}.",
        check="exec(code)\nprint(model.output_shape)",
    )


@template(
    id="conv1d-size-anew",
    idea="conv1d-on-text",
    skill="4.8",
    kind="shape",
    level="reading",
    source="https://keras.io/api/layers/convolution_layers/convolution1d/",
    tags=("C3W3", "HOML 15"),
    seconds=50,
    hint="At how many places does the filter fit along the words?",
)
def _conv1d(rng: Random) -> Drawn:
    steps, size = rng.randint(20, 120), rng.choice((8, 16, 32))
    filters, kernel = rng.choice((24, 48, 64, 128)), rng.choice((3, 5, 7))
    return Drawn(
        prompt="What is `model.output_shape`?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({steps},)),\n"
            f"    layers.Embedding(2000, {size}),\n"
            f"    layers.Conv1D({filters}, {kernel}),\n"
            "])"
        ),
        answer=f"(None, {steps - kernel + 1}, {filters})",
        explanation=(
            f"A filter covers {kernel} words, so it fits in {steps} - {kernel - 1} = "
            f"{steps - kernel + 1} places, over all {size} numbers of a word at once."
        ),
        check="exec(code)\nprint(model.output_shape)",
    )


@template(
    id="return-sequences-anew",
    idea="return-sequences",
    skill="4.7",
    kind="shape",
    level="reading",
    source="https://keras.io/guides/working_with_rnns/",
    tags=("C3W3", "C4W3", "HOML 15", "MIT 1"),
    seconds=45,
    hint="Is the state after each step asked for, or the last only?",
)
def _return_sequences(rng: Random) -> Drawn:
    layer, steps = rng.choice(("GRU", "LSTM", "SimpleRNN")), rng.randint(5, 60)
    features, units = rng.sample((2, 3, 4, 6, 8, 12), 2)
    is_whole = rng.random() < 0.5
    shape = (None, steps, units) if is_whole else (None, units)
    option = ",\n        return_sequences=True" if is_whole else ""
    said = f"one for each of the {steps} steps" if is_whole else "that of the last step only"
    return Drawn(
        prompt="What is `model.output_shape`?",
        code=(
            "model = keras.Sequential([\n"
            f"    keras.Input(({steps}, {features})),\n"
            f"    layers.{layer}({units}{option}),\n"
            "])"
        ),
        answer=str(shape),
        explanation=f"A state has {units} numbers, and what comes out is {said}.",
        check="exec(code)\nprint(model.output_shape)",
    )


@template(
    id="bidirectional-shape-anew",
    idea="bidirectional-shape",
    skill="4.6",
    kind="shape",
    level="reading",
    source="https://keras.io/api/layers/recurrent_layers/bidirectional/",
    tags=("C3W3", "HOML 15"),
    seconds=50,
    hint="Are both directions laid side by side or added up, and is a sequence returned?",
)
def _bidirectional_shape(rng: Random) -> Drawn:
    steps, units = rng.randint(10, 80), rng.choice((4, 8, 12, 20))
    mode, width = rng.choice((("", 2 * units), (', merge_mode="sum"', units)))
    said = "added up, which keeps the width" if mode else "put side by side"
    inner = f"    layers.LSTM({units}){',' + mode[1:] if mode else ''}"
    return Drawn(
        prompt=f"It reads {steps} words of 16 numbers. What is the shape of what it returns?",
        code=f"layers.Bidirectional(\n{inner})",
        answer=f"(None, {width})",
        explanation=f"Two LSTMs, one from each end; their {units} numbers are {said}.",
        check=(
            f"layer = eval(code.strip())\nprint(layer.compute_output_shape((None, {steps}, 16)))"
        ),
    )


@template(
    id="ngram-count-anew",
    idea="ngram-training-pairs",
    skill="4.9",
    kind="number",
    level="recall",
    source="https://www.tensorflow.org/text/tutorials/text_generation",
    tags=("C3W4", "HOML 16", "MIT 1"),
    seconds=50,
    hint="Each line gives one less than it has words.",
)
def _ngrams(rng: Random) -> Drawn:
    lengths = [rng.randint(4, 9) for _ in range(3)]
    pairs = [length - 1 for length in lengths]
    return Drawn(
        prompt=(
            f"Three lines of a song have {lengths[0]}, {lengths[1]} and {lengths[2]} words. For "
            "each word but the first, the words before it in its line are to predict it. How many "
            "training examples is that?"
        ),
        answer=sum(pairs),
        explanation=(
            "A line of n words gives n - 1 examples: "
            f"{' + '.join(map(str, pairs))} = {sum(pairs)}."
        ),
        check=(
            f"lines = [np.arange(1, n + 1) for n in {lengths}]\n"
            "starts = [line[:end] for line in lines for end in range(2, len(line) + 1)]\n"
            "padded = keras.utils.pad_sequences(starts)\n"
            "x, y = padded[:, :-1], padded[:, -1]\n"
            "print(len(y))"
        ),
    )


TEMPLATES = (
    _pad_row,
    _truncate_row,
    _padded_shape,
    _vocabulary,
    _embedding_shape,
    _conv1d,
    _return_sequences,
    _bidirectional_shape,
    _ngrams,
)
