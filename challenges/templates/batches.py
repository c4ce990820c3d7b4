"""Batches: how many there are, how full the last one is, how often weights are changed."""

from random import Random

from challenges.templates.template import Drawn, choices, template

_DATASET = "https://www.tensorflow.org/api_docs/python/tf/data/Dataset"
_FIT = "https://keras.io/api/models/model_training_apis/"


def _samples(rng: Random, batch: int) -> int:
    """A number of samples that leaves the last batch neither full nor empty."""
    return batch * rng.randint(5, 40) + rng.randint(1, batch - 1)


@template(
    id="steps-anew",
    idea="steps-per-epoch",
    skill="2.15",
    kind="number",
    level="recall",
    source=_FIT,
    tags=("C1W4", "HOML 13", "C2W1"),
    seconds=40,
    hint="Divide; a batch that is not full is a step, too.",
)
def _steps(rng: Random) -> Drawn:
    batch = rng.choice((16, 20, 25, 32, 50, 64))
    samples = _samples(rng, batch)
    steps = -(-samples // batch)
    return Drawn(
        prompt=(
            f"`fit` trains on {samples:,} samples with `batch_size={batch}`. How many steps does "
            "the progress bar count in one epoch?"
        ),
        answer=steps,
        explanation=(
            f"{samples // batch} batches are full; the last has {samples % batch}. It counts as a "
            f"step like the others: {steps}."
        ),
        check=f"print(len(tf.data.Dataset.range({samples}).batch({batch})))",
    )


@template(
    id="drop-remainder-anew",
    idea="steps-per-epoch",
    skill="2.15",
    kind="number",
    level="reading",
    source=_DATASET,
    tags=("HOML 13", "C4W2"),
    seconds=40,
    hint="Only full batches count.",
)
def _drop_remainder(rng: Random) -> Drawn:
    batch = rng.choice((16, 20, 25, 32, 50, 64))
    samples = _samples(rng, batch)
    return Drawn(
        prompt="How many batches are there?",
        code=(
            f"ds = tf.data.Dataset.range({samples})\n"
            f"ds = ds.batch({batch},\n"
            "              drop_remainder=True)"
        ),
        answer=samples // batch,
        explanation=(
            f"{samples:,} / {batch} is {samples // batch}, and {samples % batch} are left over. "
            "`drop_remainder` leaves those out, so that all batches have one size."
        ),
        check="exec(code)\nprint(len(ds))",
    )


@template(
    id="last-batch-anew",
    idea="last-batch",
    skill="2.15",
    kind="single",
    level="recall",
    source=_DATASET,
    tags=("HOML 13",),
    seconds=40,
    hint="How many samples do the full batches take? What is left over?",
    deeper=(
        "Pour 10 litres into cans of 4: two full cans and 2 litres in the third. The last batch "
        "is what is left when you take off as many full ones as go: 10 − 2 × 4. In Python that "
        "is `10 % 4`. If nothing is left over, the last can is a full one."
    ),
)
def _last_batch(rng: Random) -> Drawn:
    batch = rng.choice((16, 24, 32, 48, 64))
    samples = _samples(rng, batch)
    return Drawn(
        prompt=f"`ds.batch({batch})` cuts {samples:,} samples. How many are in the last batch?",
        options=choices(
            str(samples % batch),
            "What is left after the full batches.",
            (str(batch), "Nothing is repeated or made up to fill it."),
            (str(samples // batch), "That is the number of full batches."),
            (str(batch - samples % batch), "So many are missing in it."),
            (str(samples % batch + 1), "One too many: the full batches hold the others."),
        ),
        explanation=(
            f"{samples // batch} × {batch} = {samples // batch * batch:,}, so "
            f"{samples % batch} are left."
        ),
        check=(
            f"ds = tf.data.Dataset.range({samples}).batch({batch})\n"
            f"print(len(list(ds.skip({samples // batch}))[0]))"
        ),
    )


@template(
    id="updates-anew",
    idea="epochs-batches-steps",
    skill="2.2",
    kind="number",
    level="reading",
    source=_FIT,
    tags=("C1W2", "HOML 11", "MIT 1"),
    seconds=45,
    hint="How many batches has an epoch, the last one included? Then times the epochs.",
)
def _updates(rng: Random) -> Drawn:
    batch, epochs = rng.choice((10, 20, 32, 50)), rng.randint(2, 12)
    samples = _samples(rng, batch)
    steps = -(-samples // batch)
    return Drawn(
        prompt=f"`x` has {samples:,} samples. How often does the optimizer change the weights?",
        code=f"model.fit(x, y, epochs={epochs},\n          batch_size={batch})",
        answer=steps * epochs,
        explanation=(
            f"Once a batch: {samples:,} / {batch} rounded up is {steps} an epoch, and {epochs} "
            f"epochs make {steps * epochs:,}."
        ),
        check=(
            f"ds = tf.data.Dataset.range({samples}).batch({batch})\n"
            f"print(len(ds.repeat({epochs})))"
        ),
    )


@template(
    id="repeat-batch-anew",
    idea="repeat-and-steps",
    skill="2.15",
    kind="number",
    level="reading",
    source=_DATASET,
    tags=("HOML 13",),
    seconds=50,
    hint="Which stands first: then either one long stream is cut, or each round by itself.",
)
def _repeat(rng: Random) -> Drawn:
    batch, times = rng.choice((8, 10, 16)), rng.randint(2, 4)
    samples = _samples(rng, batch)
    total = samples * times
    return Drawn(
        prompt="How many batches come out in all?",
        code=(f"ds = tf.data.Dataset.range({samples})\nds = ds.repeat({times}).batch({batch})"),
        answer=-(-total // batch),
        explanation=(
            f"Repeated first, {total:,} samples come in one stream and only the last batch of "
            f"all may be short: {-(-total // batch)}. Batched first, each round would end with a "
            f"short one: {times} × {-(-samples // batch)}."
        ),
        check="exec(code)\nprint(len(ds))",
    )


@template(
    id="take-skip-anew",
    idea="take-and-skip",
    skill="2.19",
    kind="number",
    level="reading",
    source=_DATASET,
    tags=("HOML 13", "C1W1"),
    seconds=40,
    hint="How many are left after `skip`, and does `take` ask for more than that?",
    deeper=(
        "A queue at a till. `skip(14)` sends the first fourteen home, `take(20)` closes after "
        "the next twenty, and if only six are there, it serves six and nobody complains. So "
        "count in order: what is left after the first word, then the smaller of that and what "
        "the second asks for."
    ),
)
def _take_skip(rng: Random) -> Drawn:
    samples, start = rng.randint(90, 200), rng.randint(10, 50)
    wanted = rng.choice((samples - start - rng.randint(5, 20), samples))
    left = min(wanted, samples - start)
    return Drawn(
        prompt="How many elements has `part`?",
        code=(f"ds = tf.data.Dataset.range({samples})\npart = ds.skip({start}).take({wanted})"),
        answer=left,
        explanation=(
            f"After `skip`, {samples} - {start} = {samples - start} are left. `take({wanted})` "
            "gives at most so many, and no error if there are fewer."
        ),
        check="exec(code)\nprint(len(part))",
    )


@template(
    id="validation-split-anew",
    idea="validation-split",
    skill="2.9",
    kind="number",
    level="recall",
    source=_FIT,
    tags=("C2W1", "HOML 10"),
    seconds=45,
    hint="First take off the share that is kept for validation; then divide and round up.",
    deeper=(
        "`validation_split=0.2` cuts the last fifth off the table before anything is shuffled, "
        "and that part is never trained on. Of 100 rows, 80 are left; in batches of 32 that is "
        "32, 32, 16: three steps. If the rows are sorted, the last fifth is one kind only, so "
        "shuffle before you call `fit`."
    ),
)
def _validation_split(rng: Random) -> Drawn:
    samples, percent = 20 * rng.randint(20, 100), rng.choice((10, 20, 25))
    batch = rng.choice((20, 32, 50))
    kept = samples * (100 - percent) // 100
    return Drawn(
        prompt=(
            f"`fit` gets {samples:,} samples, `validation_split={percent / 100:g}` and "
            f"`batch_size={batch}`. How many training steps has an epoch?"
        ),
        answer=-(-kept // batch),
        explanation=(
            f"The last {percent} % are kept for validation; {kept:,} are trained on. "
            f"{kept:,} / {batch}, rounded up, is {-(-kept // batch)}."
        ),
        check=(
            "from keras.src.trainers.data_adapters import array_slicing\n"
            f"x = np.zeros(({samples}, 1))\n"
            "(train,), _ = array_slicing.train_validation_split(\n"
            f"    (x,), validation_split={percent / 100:g})\n"
            f"print(len(tf.data.Dataset.from_tensor_slices(train).batch({batch})))"
        ),
    )


@template(
    id="generator-length-anew",
    idea="generator-steps",
    skill="3.6",
    kind="number",
    level="reading",
    source="https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/image/"
    "ImageDataGenerator",
    tags=("C1W4", "C2W1"),
    seconds=40,
    hint="It counts batches, and the last one need not be full.",
)
def _generator(rng: Random) -> Drawn:
    batch = rng.choice((10, 16, 20, 32))
    images = _samples(rng, batch)
    return Drawn(
        prompt=f"`images` holds {images:,} pictures. What is `len(flow)`?",
        code=(
            "image = tf.keras.preprocessing.image\n"
            "gen = image.ImageDataGenerator()\n"
            f"flow = gen.flow(images, batch_size={batch})"
        ),
        answer=-(-images // batch),
        explanation=(
            f"It counts batches, the short one at the end included: {images:,} / {batch} rounded "
            "up. `fit` takes it as the number of steps."
        ),
        check=f"images = np.zeros(({images}, 1, 1, 3))\nexec(code)\nprint(len(flow))",
    )


TEMPLATES = (
    _steps,
    _drop_remainder,
    _last_batch,
    _updates,
    _repeat,
    _take_skip,
    _validation_split,
    _generator,
)
