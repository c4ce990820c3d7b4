"""Losses, metrics and rates: what a number in the progress bar comes from."""

import math
from random import Random

from challenges.templates.template import Drawn, choices, template

_LOSSES = "https://keras.io/api/losses/probabilistic_losses/"
_ACTIVATIONS = "https://keras.io/api/layers/activations/"
_CALLBACKS = "https://keras.io/api/callbacks/early_stopping/"
_SCHEDULES = "https://keras.io/api/optimizers/learning_rate_schedules/"


@template(
    id="sigmoid-anew",
    idea="sigmoid-value",
    skill="2.6",
    kind="single",
    level="recall",
    source=_ACTIVATIONS,
    tags=("C1W4", "HOML 10", "MIT 1"),
    seconds=40,
    hint="One over one plus e to the power of minus the sum. Is the result above or below a half?",
    deeper=(
        "A sigmoid is a slide from 0 to 1 with its middle at 0. Remember three places: 0 is a "
        "half, 2 is nearly nine tenths (0.88), 4 is nearly all (0.98). The other side mirrors "
        "it: −2 is 0.12, what is left to 1. So the sign tells which side of a half, the size "
        "how sure."
    ),
)
def _sigmoid(rng: Random) -> Drawn:
    logit = rng.choice((-1, 1)) * rng.choice((0.5, 1, 1.5, 2, 2.5, 3, 4))
    value = 1 / (1 + math.exp(-logit))
    return Drawn(
        prompt=f"The last unit has a sigmoid and its sum is {logit:g}. What does it say, about?",
        options=choices(
            f"{value:.2f}",
            "Below zero it is under one half, above zero over it.",
            (f"{1 - value:.2f}", f"That is the value at {-logit:g}."),
            (f"{math.tanh(logit):.2f}", "That is tanh, which runs from -1 to 1."),
            (f"{max(logit, 0):.2f}", "That is ReLU, which has no upper end."),
        ),
        explanation=(
            f"1 / (1 + e^{-logit:g}) = {value:.2f}. Landmarks worth knowing: 0 gives 0.5, 2 gives "
            "0.88, -2 gives 0.12."
        ),
        check=(f"print(f'{{float(keras.activations.sigmoid(tf.constant({float(logit)}))):.2f}}')"),
    )


@template(
    id="softmax-anew",
    idea="softmax-value",
    skill="2.7",
    kind="number",
    level="reading",
    source=_ACTIVATIONS,
    tags=("C1W2", "C2W4", "HOML 10", "MIT 1"),
    seconds=60,
    hint="e to the power of a logarithm gives the number back. Then: its share of the sum.",
    deeper=(
        "Shares of a cake. Each score is turned into an appetite, e to its power, and everybody "
        "gets their appetite's part of the whole. Appetites 2, 1 and 5: together 8, so the last "
        "gets 5/8. If each score grows by 1, all appetites grow by the same factor, and the "
        "shares stay."
    ),
)
def _softmax(rng: Random) -> Drawn:
    parts = rng.choice(((1, 1, 2), (1, 3, 4), (1, 2, 5), (2, 3, 5), (1, 4, 5), (1, 1, 8)))
    order = rng.sample(parts, 3)
    at = rng.randrange(3)
    value = order[at] / sum(order)
    return Drawn(
        prompt=f"The logits are logarithms. What is `softmax(logits)[{at}]`?",
        code=f"logits = np.log({order})",
        answer=round(value, 4),
        tolerance=0.006,
        explanation=(
            f"Softmax takes e to the power of each, which gives {', '.join(map(str, order))} "
            f"again, and divides by their sum: {order[at]} / {sum(order)} = {value:g}."
        ),
        check=f"exec(code)\nprint(float(tf.nn.softmax(logits)[{at}]))",
    )


@template(
    id="guess-loss-anew",
    idea="loss-of-a-guess",
    skill="2.7",
    kind="single",
    level="recall",
    source=_LOSSES,
    tags=("C1W2", "C2W4", "HOML 10"),
    seconds=45,
    hint="The true class has got one part of so many. Minus the natural logarithm of it.",
)
def _guess_loss(rng: Random) -> Drawn:
    classes = rng.choice((3, 4, 5, 6, 8, 12, 20, 26, 50, 100))
    return Drawn(
        prompt=(
            f"A new classifier gives all of its {classes} classes the same probability. What "
            "cross-entropy does `evaluate` report, about?"
        ),
        options=choices(
            f"{math.log(classes):.2f}",
            "The natural logarithm of the number of classes.",
            (f"{math.log2(classes):.2f}", "That counts in bits; Keras takes e as the base."),
            (f"{1 / classes:.2f}", "That is the probability, and about the accuracy."),
            (f"{1 - 1 / classes:.2f}", "That is the share of wrong guesses."),
        ),
        explanation=(
            f"The true class has probability 1/{classes}, and -ln(1/{classes}) = "
            f"{math.log(classes):.2f}. A loss that starts far above it hints at a mistake."
        ),
        check=(
            "loss = keras.losses.sparse_categorical_crossentropy(\n"
            f"    tf.constant([0]), tf.fill((1, {classes}), 1 / {classes}))\n"
            "print(f'{float(loss[0]):.2f}')"
        ),
    )


@template(
    id="binary-loss-anew",
    idea="binary-cross-entropy",
    skill="2.6",
    kind="single",
    level="recall",
    source=_LOSSES,
    tags=("C1W4", "HOML 10"),
    seconds=50,
    hint="What probability did the true label get? Minus the natural logarithm of that.",
    deeper=(
        "The loss is your surprise. You gave rain 70 %: if it rains, −ln 0.7 = 0.36; if it "
        "stays dry, −ln 0.3 = 1.20. Sure and right costs nearly nothing, a coin's toss 0.69, "
        "sure and wrong a lot: 99 % for the wrong one is 4.6. So first ask what the truth was "
        "given: p if the label is 1, else 1 − p."
    ),
)
def _binary_loss(rng: Random) -> Drawn:
    said, label = rng.choice((0.1, 0.2, 0.3, 0.7, 0.8, 0.9)), rng.choice((0, 1))
    right = said if label else 1 - said
    return Drawn(
        prompt=(
            f"The label is {label}, the model says {said}. What is the binary cross-entropy of "
            "this example, about?"
        ),
        options=choices(
            f"{-math.log(right):.2f}",
            "Minus the logarithm of the probability that the true label got.",
            (f"{-math.log(1 - right):.2f}", "That would be so with the other label."),
            (f"{1 - right:.2f}", "That is the absolute error."),
            (f"{(1 - right) ** 2:.2f}", "That is the squared error."),
        ),
        explanation=(
            f"The true label got {right:.1f}, and -ln({right:.1f}) = {-math.log(right):.2f}. "
            "Being sure and wrong is what costs most."
        ),
        check=(
            f"loss = keras.losses.binary_crossentropy([[{label}.0]], [[{said}]])\n"
            "print(f'{float(loss[0]):.2f}')"
        ),
    )


def _counts(rng: Random) -> tuple[int, int, int, int]:
    """Hits, false alarms, misses, and those rightly left alone."""
    hits = rng.choice((20, 30, 40, 60, 70, 80, 90))
    return hits, rng.choice((6, 9, 14)), 100 - hits, 10 * rng.randint(20, 80)


@template(
    id="recall-anew",
    idea="precision-and-recall",
    skill="2.6",
    kind="single",
    level="recall",
    source="https://keras.io/api/metrics/classification_metrics/",
    tags=("C2W1", "HOML 10"),
    seconds=60,
    hint="Only those who are sick count. What share of them is found?",
)
def _recall(rng: Random) -> Drawn:
    hits, alarms, misses, quiet = _counts(rng)
    total = hits + alarms + misses + quiet
    return Drawn(
        prompt=(
            f"Of 100 sick people a model finds {hits}; of {alarms + quiet} healthy ones it calls "
            f"{alarms} sick. What is its recall?"
        ),
        options=choices(
            f"{hits / 100:.2f}",
            "The share of the sick who are found.",
            (f"{hits / (hits + alarms):.2f}", "That is the precision, the share of alarms."),
            (f"{(hits + quiet) / total:.2f}", "That is the accuracy."),
            (f"{misses / 100:.2f}", "That is the share who are missed."),
        ),
        explanation=(
            f"{hits} of the 100 who are sick: {hits / 100:.2f}. Accuracy, "
            f"{(hits + quiet) / total:.2f}, hides them behind the many who are healthy."
        ),
        check=(
            f"true = [1] * 100 + [0] * {alarms + quiet}\n"
            f"said = [1] * {hits} + [0] * {misses} + [1] * {alarms} + [0] * {quiet}\n"
            "print(f'{float(keras.metrics.Recall()(true, said)):.2f}')"
        ),
    )


@template(
    id="precision-anew",
    idea="precision-and-recall",
    skill="2.6",
    kind="number",
    level="recall",
    source="https://keras.io/api/metrics/classification_metrics/",
    tags=("C2W1", "HOML 10"),
    seconds=60,
    hint="Only what raised an alarm counts. What share of it is right?",
)
def _precision(rng: Random) -> Drawn:
    hits, alarms, misses, quiet = _counts(rng)
    value = hits / (hits + alarms)
    return Drawn(
        prompt=(
            f"A filter calls {hits + alarms} mails spam; {hits} of them are. {misses} spam mails "
            f"and {quiet} others it lets through. What is its precision? Two digits are enough."
        ),
        answer=round(value, 4),
        tolerance=0.006,
        explanation=(
            f"Of what it calls spam, {hits} / {hits + alarms} = {value:.2f} is. What it lets "
            "through matters for recall."
        ),
        check=(
            f"true = [1] * 100 + [0] * {alarms + quiet}\n"
            f"said = [1] * {hits} + [0] * {misses} + [1] * {alarms} + [0] * {quiet}\n"
            "print(float(keras.metrics.Precision()(true, said)))"
        ),
    )


@template(
    id="dropout-anew",
    idea="dropout-scaling",
    skill="2.9",
    kind="number",
    level="recall",
    source="https://keras.io/api/layers/regularization_layers/dropout/",
    tags=("C2W2", "HOML 11"),
    seconds=45,
    hint="What is kept is divided by the share that is kept.",
)
def _dropout(rng: Random) -> Drawn:
    rate, step = rng.choice(((0.2, 4), (0.5, 1), (0.75, 1), (0.6, 2), (0.4, 3), (0.1, 9)))
    value = step * rng.randint(1, 6)
    kept = value / (1 - rate)
    return Drawn(
        prompt=(
            f"In training, `Dropout({rate})` lets a unit through whose value is {value}. What "
            "does the next layer get from it?"
        ),
        answer=round(kept, 6),
        tolerance=0.001,
        explanation=(
            f"What is kept is divided by 1 - {rate}: {value} / {1 - rate:g} = {kept:g}. So the "
            "sum stays the same on average, and nothing has to change when predicting."
        ),
        check=(
            f"y = layers.Dropout({rate})(tf.fill((1, 500), {value}.0), training=True)\n"
            "print(float(tf.reduce_max(y)))"
        ),
    )


@template(
    id="early-stop-anew",
    idea="early-stopping-patience",
    skill="2.16",
    kind="number",
    level="reading",
    source=_CALLBACKS,
    tags=("C1W2", "HOML 10", "HOML 11"),
    seconds=60,
    hint=(
        "Note the best so far; count the epochs after it that are no better, until the patience "
        "is used up."
    ),
)
def _early_stop(rng: Random) -> Drawn:
    patience, best = rng.choice((2, 3)), rng.randint(2, 4)
    falling = sorted(rng.sample(range(45, 99), best), reverse=True)
    low = falling[-1]
    after = [low + rng.randint(1, 20) for _ in range(patience)]
    losses = [value / 100 for value in (*falling, *after, low - 9)]
    return Drawn(
        prompt=(
            f"`EarlyStopping` watches these losses with `patience={patience}`, in a training of "
            "20 epochs. How many epochs are run?"
        ),
        code=f"val_loss = [\n    {', '.join(map(str, losses[:4]))},\n"
        f"    {', '.join(map(str, losses[4:]))}, …]".replace("…", "..."),
        answer=best + patience,
        explanation=(
            f"The best so far is {low / 100} in epoch {best}. {patience} epochs without a better "
            f"one end the training after epoch {best + patience}; the low value after it never "
            "comes to be."
        ),
        check=(
            "class Model:\n"
            "    stop_training, optimizer = False, None\n"
            "    def get_weights(self): return []\n"
            f"stop = keras.callbacks.EarlyStopping(patience={patience})\n"
            "stop.monitor_op = np.less\n"
            "stop.set_model(Model())\n"
            "stop.on_train_begin()\n"
            f"for epoch, loss in enumerate({losses}, 1):\n"
            "    stop.on_epoch_end(epoch, {'val_loss': loss})\n"
            "    if stop.model.stop_training: break\n"
            "print(epoch)"
        ),
    )


@template(
    id="staircase-anew",
    idea="rate-schedule-value",
    skill="5.10",
    kind="single",
    level="reading",
    source=_SCHEDULES,
    tags=("C4W2", "HOML 11"),
    seconds=60,
    hint="With a staircase only whole stretches count. How many are over?",
)
def _staircase(rng: Random) -> Drawn:
    every, drops = rng.choice((100, 200, 500)), rng.randint(2, 3)
    step = every * drops + rng.randint(1, every - 1)
    return Drawn(
        prompt=f"What is the learning rate in step {step:,}?",
        code=(
            "schedules = keras.optimizers.schedules\n"
            "rate = schedules.ExponentialDecay(\n"
            f"    0.8, decay_steps={every},\n"
            "    decay_rate=0.5, staircase=True)"
        ),
        options=choices(
            f"{0.8 * 0.5**drops:g}",
            f"It has been halved {drops} times by then.",
            (f"{0.8 * 0.5 ** (drops + 1):g}", "The next halving is yet to come."),
            (f"{0.8 * 0.5 ** (drops - 1):g}", "One halving more has happened."),
            (f"{0.8 / (drops + 1):.2g}", "That is a decay by 1/t, not by halving."),
        ),
        explanation=(
            f"With `staircase`, the rate falls only every {every} steps: {step:,} // {every} = "
            f"{drops}, and 0.8 × 0.5^{drops} = {0.8 * 0.5**drops:g}."
        ),
        check=f"exec(code)\nprint(f'{{float(rate({step})):g}}')",
    )


@template(
    id="rate-sweep-anew",
    idea="rate-sweep",
    skill="5.10",
    kind="number",
    level="reading",
    source="https://keras.io/api/callbacks/learning_rate_scheduler/",
    tags=("C4W2", "C4W3", "HOML 11"),
    seconds=55,
    hint="How often has the rate grown tenfold by then?",
)
def _rate_sweep(rng: Random) -> Drawn:
    every, times, power = rng.choice((10, 20, 25)), rng.randint(2, 5), rng.choice((8, 7, 6))
    return Drawn(
        prompt=f"What is the rate in epoch {every * times}? An answer like 1e-3 is fine.",
        code=(
            "keras.callbacks.LearningRateScheduler(\n"
            f"    lambda epoch: 1e-{power} * 10**(epoch / {every}))"
        ),
        answer=float(f"1e-{power - times}"),
        explanation=(
            f"Every {every} epochs it grows tenfold: {times} times until then, from 1e-{power} to "
            f"1e-{power - times}."
        ),
        check=(
            f"callback = eval(code.strip())\nprint(f'{{callback.schedule({every * times}):.6g}}')"
        ),
    )


@template(
    id="sgd-step-anew",
    idea="sgd-step",
    skill="2.2",
    kind="number",
    level="reading",
    source="https://keras.io/api/optimizers/sgd/",
    tags=("C1W1", "MIT 1", "HOML 10", "HOML 12"),
    seconds=60,
    hint="What is the slope of the square at this place? Then step against it.",
)
def _sgd_step(rng: Random) -> Drawn:
    weight, goal = rng.randint(2, 8), rng.randint(-3, 1)
    rate = rng.choice((0.1, 0.25, 0.2))
    slope = 2 * (weight - goal)
    shown = f"w - {goal}" if goal > 0 else "w" if goal == 0 else f"w + {-goal}"
    return Drawn(
        prompt="What is `w` after one step?",
        code=(
            f"w = tf.Variable({weight}.0)\n"
            "with tf.GradientTape() as tape:\n"
            f"    loss = ({shown}) ** 2\n"
            "slope = tape.gradient(loss, w)\n"
            f"w.assign_sub({rate} * slope)"
        ),
        answer=round(weight - rate * slope, 6),
        tolerance=0.001,
        explanation=(
            f"The slope of the square is 2 × {weight - goal} = {slope}. The step goes against it: "
            f"{weight} - {rate} × {slope} = {weight - rate * slope:g}."
        ),
        check="exec(code)\nprint(float(w))",
    )


TEMPLATES = (
    _sigmoid,
    _softmax,
    _guess_loss,
    _binary_loss,
    _recall,
    _precision,
    _dropout,
    _early_stop,
    _staircase,
    _rate_sweep,
    _sgd_step,
)
