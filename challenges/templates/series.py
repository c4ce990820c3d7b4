"""Time series: windows, splits, moving averages and errors by hand."""

from itertools import pairwise
from random import Random

from challenges.templates.template import Drawn, choices, template

_WINDOWS = "https://www.tensorflow.org/api_docs/python/tf/data/Dataset#window"
_COURSE_1 = "https://www.tensorflow.org/tutorials/structured_data/time_series"
_METRICS = "https://keras.io/api/metrics/regression_metrics/"


def _walk(rng: Random, length: int) -> list[int]:
    """A series that goes up and down a little."""
    values = [rng.randint(20, 40)]
    while len(values) < length:
        values.append(values[-1] + rng.choice((-6, -4, -2, 2, 4, 6, 8)))
    return values


def _sum(values: list[int]) -> str:
    return " + ".join(map(str, values))


@template(
    id="windows-anew",
    idea="window-count",
    skill="5.3",
    kind="number",
    level="reading",
    source=_WINDOWS,
    tags=("C4W1", "C4W2", "HOML 15"),
    seconds=50,
    hint="Length minus window plus one.",
)
def _windows(rng: Random) -> Drawn:
    steps, size = rng.randint(50, 400), rng.randint(5, 30)
    return Drawn(
        prompt="How many windows come out?",
        code=(
            f"ds = tf.data.Dataset.range({steps})\n"
            f"ds = ds.window({size}, shift=1,\n"
            "               drop_remainder=True)"
        ),
        answer=steps - size + 1,
        explanation=(
            f"A window may start at 0, 1, …, {steps - size}; after that it would not be full. "
            f"That makes {steps} - {size} + 1 = {steps - size + 1}."
        ),
        check="exec(code)\nprint(len(ds))",
    )


@template(
    id="windows-shift-anew",
    idea="window-count",
    skill="5.3",
    kind="single",
    level="reading",
    source=_WINDOWS,
    tags=("C4W2", "HOML 13", "HOML 15"),
    seconds=60,
    hint="Where may the last window begin? How many shifts lead there?",
)
def _windows_shift(rng: Random) -> Drawn:
    shift = rng.randint(2, 6)
    size = shift + rng.randint(1, 8)
    steps = size + shift * rng.randint(6, 20) + rng.randint(1, shift - 1)
    count = (steps - size) // shift + 1
    return Drawn(
        prompt=f"A series of {steps} steps is cut. How many full windows are there?",
        code=f"ds.window({size}, shift={shift},\n          drop_remainder=True)",
        options=choices(
            str(count),
            f"Starts are {shift} apart, and the last window has to be full.",
            (str(steps - size + 1), "So many there are with `shift=1`."),
            (str(count - 1), "The window that starts at 0 counts as well."),
            (str(-(-steps // shift)), "That includes windows at the end that are not full."),
            (str(steps // size), "The windows overlap."),
        ),
        explanation=(
            f"The last start is at most {steps} - {size} = {steps - size}: {count - 1} shifts of "
            f"{shift}, and the window at 0."
        ),
        check=f"ds = tf.data.Dataset.range({steps})\nprint(len(eval(code)))",
    )


@template(
    id="window-label-anew",
    idea="split-window-into-xy",
    skill="5.8",
    kind="number",
    level="reading",
    source=_WINDOWS,
    tags=("C4W2", "HOML 15"),
    seconds=60,
    hint="At which value does this window begin, and which is its last?",
)
def _window_label(rng: Random) -> Drawn:
    size, number = rng.randint(3, 10), rng.randint(2, 20)
    return Drawn(
        prompt=(
            f"The series is 0, 1, 2, … Windows of {size} + 1 values, shifted by 1, are split by "
            "the line below. Windows count from 0. "
            f"What is the label of window number {number}?"
        ),
        code="ds.map(lambda w: (w[:-1], w[-1]))",
        answer=number + size,
        explanation=(
            f"Window {number} holds {number} to {number + size}. All but the last are features; "
            f"the label is the value that follows them, {number + size}."
        ),
        check=(
            "windows = np.lib.stride_tricks.sliding_window_view(\n"
            f"    np.arange(60), {size} + 1)\n"
            "ds = tf.data.Dataset.from_tensor_slices(windows.copy())\n"
            f"x, y = next(iter(eval(code).skip({number})))\n"
            "print(int(y))"
        ),
    )


@template(
    id="horizon-pairs-anew",
    idea="targets-line-up",
    skill="5.8",
    kind="number",
    level="recall",
    source=_COURSE_1,
    tags=("C4W2", "HOML 15"),
    seconds=60,
    hint="How many days takes a pair? At how many places does that fit?",
)
def _horizon(rng: Random) -> Drawn:
    steps, size, ahead = rng.randint(60, 365), rng.randint(7, 30), rng.randint(2, 14)
    pairs = steps - size - ahead + 1
    return Drawn(
        prompt=(
            f"From {steps} days you make pairs: {size} days as features, the {ahead} days after "
            "them as labels. Pairs start one day apart. How many are there?"
        ),
        answer=pairs,
        explanation=(
            f"A pair takes {size} + {ahead} = {size + ahead} days; it can start on "
            f"{steps} - {size + ahead} + 1 = {pairs} of them."
        ),
        check=(
            "data = keras.utils.timeseries_dataset_from_array(\n"
            f"    np.arange({steps}), None, {size + ahead}, batch_size=None)\n"
            "print(len(data))"
        ),
    )


@template(
    id="split-time-anew",
    idea="chronological-split",
    skill="5.3",
    kind="number",
    level="reading",
    source=_COURSE_1,
    tags=("C4W1", "HOML 15"),
    seconds=30,
    hint="How many values are left behind the split?",
)
def _split_time(rng: Random) -> Drawn:
    steps = 10 * rng.randint(40, 150)
    split = steps * rng.choice((7, 8, 9)) // 10
    return Drawn(
        prompt=f"`series` has {steps} values. How many are kept for validation?",
        code=(f"split = {split}\ntrain = series[:split]\nvalid = series[split:]"),
        answer=steps - split,
        explanation=(
            f"The first {split} are for training; {steps} - {split} = {steps - split}, the "
            "newest, are for validation. Shuffled, the past would be guessed from the future."
        ),
        check=f"series = np.arange({steps})\nexec(code)\nprint(len(valid))",
    )


@template(
    id="trailing-average-anew",
    idea="trailing-or-centred",
    skill="5.6",
    kind="number",
    level="recall",
    source=_COURSE_1,
    tags=("C4W1",),
    seconds=60,
    hint="Which values lie before this step? Their mean.",
)
def _trailing(rng: Random) -> Drawn:
    values = _walk(rng, 6)
    window, at = 3, rng.randint(3, 5)
    past = values[at - window : at]
    return Drawn(
        prompt=(
            "A forecast for a step is the mean of the three values before it. What is the "
            f"forecast for `series[{at}]`? Two digits are enough."
        ),
        code=f"series = {values}",
        answer=round(sum(past) / window, 4),
        tolerance=0.05,
        explanation=(
            f"A trailing window ends before the step: ({_sum(past)}) / 3 = {sum(past) / 3:.4g}. "
            "It uses nothing that is not known yet."
        ),
        check=(
            "exec(code)\n"
            "x = np.array(series, 'float32').reshape(1, -1, 1)\n"
            "pool = layers.AveragePooling1D(3, strides=1)\n"
            f"print(float(pool(x)[0, {at} - 3, 0]))"
        ),
    )


@template(
    id="centred-average-anew",
    idea="trailing-or-centred",
    skill="5.6",
    kind="number",
    level="recall",
    source=_COURSE_1,
    tags=("C4W1",),
    seconds=60,
    hint="One on each side and the value itself, or more of them, as the width says.",
)
def _centred(rng: Random) -> Drawn:
    values, at = _walk(rng, 6), rng.randint(2, 3)
    near = values[at - 1 : at + 2]
    return Drawn(
        prompt=(
            "To smooth the past you take a centred moving average of width 3. What does it make "
            f"of `series[{at}]`? Two digits are enough."
        ),
        code=f"series = {values}",
        answer=round(sum(near) / 3, 4),
        tolerance=0.05,
        explanation=(
            f"One value on each side and itself: ({_sum(near)}) / 3 = {sum(near) / 3:.4g}. It "
            "looks one step ahead, so it is no forecast."
        ),
        check=(
            "exec(code)\n"
            "x = np.array(series, 'float32').reshape(1, -1, 1)\n"
            "pool = layers.AveragePooling1D(3, strides=1, padding='same')\n"
            f"print(float(pool(x)[0, {at}, 0]))"
        ),
    )


@template(
    id="seasonal-naive-anew",
    idea="seasonal-naive",
    skill="5.7",
    kind="number",
    level="recall",
    source=_COURSE_1,
    tags=("C4W1", "HOML 15"),
    seconds=45,
    hint="Go one season back from the step that is asked for.",
)
def _seasonal(rng: Random) -> Drawn:
    period, ahead = rng.choice((3, 4)), rng.randint(1, 3)
    values = _walk(rng, 2 * period)
    key = values[len(values) - period + ahead - 1]
    return Drawn(
        prompt=(
            f"The series repeats itself every {period} steps, more or less. What does a seasonal "
            f"naive forecast say of the step that comes {ahead} after the last?"
        ),
        code=f"series = {values}",
        answer=key,
        explanation=(
            f"It repeats what was there one season, {period} steps, earlier: {key}. A model that "
            "does no better has learned nothing."
        ),
        check=(
            "exec(code)\n"
            f"season = tf.constant(series)[-{period}:]\n"
            f"print(int(tf.tile(season, [2])[{ahead} - 1]))"
        ),
    )


def _errors(rng: Random) -> tuple[list[int], list[int], list[int]]:
    """What was, what was predicted, and the errors: small, whole, and not all of one sign."""
    errors = [rng.choice((-1, 1)) * rng.randint(1, 6) for _ in range(3)] + [0]
    rng.shuffle(errors)
    actual = [rng.randint(10, 40) for _ in errors]
    return actual, [value + error for value, error in zip(actual, errors, strict=True)], errors


@template(
    id="mae-anew",
    idea="mae-by-hand",
    skill="5.4",
    kind="number",
    level="recall",
    source=_METRICS,
    tags=("C4W1", "HOML 10"),
    seconds=50,
    hint="Errors without their signs, then the mean.",
)
def _mae(rng: Random) -> Drawn:
    actual, said, errors = _errors(rng)
    sizes = [abs(error) for error in errors]
    return Drawn(
        prompt="What is the mean absolute error?",
        code=f"y_true = {actual}\ny_pred = {said}",
        answer=sum(sizes) / 4,
        tolerance=0.005,
        explanation=(
            f"Errors without their sign: ({_sum(sizes)}) / 4 = {sum(sizes) / 4:g}. With their "
            "signs they would cancel."
        ),
        check=(
            "exec(code)\n"
            "mae = keras.metrics.MeanAbsoluteError()\n"
            "print(float(mae(y_true, y_pred)))"
        ),
    )


@template(
    id="mse-anew",
    idea="mse-by-hand",
    skill="5.4",
    kind="number",
    level="recall",
    source=_METRICS,
    tags=("C4W1", "C1W1", "HOML 10"),
    seconds=55,
    hint="Square each error, then take the mean.",
    deeper=(
        "Errors of 1, 1 and 4. Their squares are 1, 1 and 16, the mean 6: nearly all of it "
        "comes from the one large miss. The root, 2.45, has the unit of the values again. MAE "
        "would say 2. So squares speak of the worst days, absolute errors of the usual ones."
    ),
)
def _mse(rng: Random) -> Drawn:
    actual, said, errors = _errors(rng)
    squares = [error * error for error in errors]
    return Drawn(
        prompt="What is the mean squared error?",
        code=f"y_true = {actual}\ny_pred = {said}",
        answer=sum(squares) / 4,
        tolerance=0.005,
        explanation=(
            f"Squares of the errors: ({_sum(squares)}) / 4 = {sum(squares) / 4:g}. The largest "
            "error weighs most."
        ),
        check=(
            "exec(code)\nmse = keras.metrics.MeanSquaredError()\nprint(float(mse(y_true, y_pred)))"
        ),
    )


@template(
    id="rmse-anew",
    idea="mse-by-hand",
    skill="5.4",
    kind="single",
    level="recall",
    source=_METRICS,
    tags=("C4W1", "HOML 10"),
    seconds=55,
    hint="Squares, their mean, and then the root.",
)
def _rmse(rng: Random) -> Drawn:
    small, large, mean = rng.choice(((1, 7, 5), (2, 14, 10), (7, 17, 13), (3, 21, 15)))
    start = rng.randint(20, 50)
    return Drawn(
        prompt="What is the root mean squared error?",
        code=(f"y_true = [{start}, {start + 9}]\ny_pred = [{start + small}, {start + 9 - large}]"),
        options=choices(
            f"{mean}",
            "Square, average, then take the root.",
            (f"{mean * mean}", "That is before the root is taken."),
            (f"{(small + large) / 2:g}", "That is the mean absolute error."),
            (f"{abs(small - large) / 2:g}", "With their signs, errors cancel."),
        ),
        explanation=(
            f"({small}² + {large}²) / 2 = {mean * mean}, and its root is {mean}. It has the unit "
            "of the values, and large errors weigh more than in the MAE."
        ),
        check=(
            "exec(code)\n"
            "rmse = keras.metrics.RootMeanSquaredError()\n"
            "print(f'{float(rmse(y_true, y_pred)):g}')"
        ),
    )


@template(
    id="naive-mae-anew",
    idea="naive-baseline",
    skill="5.1",
    kind="number",
    level="recall",
    source=_COURSE_1,
    tags=("C4W1", "HOML 15"),
    seconds=60,
    hint="The errors are the steps from one value to the next, without signs.",
)
def _naive_mae(rng: Random) -> Drawn:
    values = _walk(rng, 5)
    changes = [abs(b - a) for a, b in pairwise(values)]
    return Drawn(
        prompt=(
            "The naive forecast says: the next value is the last one. What is its mean absolute "
            "error over the four steps that it can forecast?"
        ),
        code=f"series = {values}",
        answer=sum(changes) / 4,
        tolerance=0.005,
        explanation=(
            f"Its errors are the changes from step to step: ({_sum(changes)}) / 4 = "
            f"{sum(changes) / 4:g}. A model has to beat this."
        ),
        check=(
            "exec(code)\n"
            "mae = keras.metrics.MeanAbsoluteError()\n"
            "print(float(mae(series[1:], series[:-1])))"
        ),
    )


TEMPLATES = (
    _windows,
    _windows_shift,
    _window_label,
    _horizon,
    _split_time,
    _trailing,
    _centred,
    _seasonal,
    _mae,
    _mse,
    _rmse,
    _naive_mae,
)
