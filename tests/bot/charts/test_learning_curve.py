import io
import math

import numpy as np
import pytest
from matplotlib.image import imread

from bot.charts.learning_curve import draw
from bot.drawings import CurveWords
from challenges.verdicts import Epoch

EPOCHS = [
    Epoch(
        number=number,
        of=8,
        metrics={
            "loss": 2 / number,
            "val_loss": 2 / number + 0.2,
            "sparse_categorical_accuracy": 1 - 0.7 / number,
        },
    )
    for number in range(1, 9)
]
LOSSES = [Epoch(number=epoch.number, of=8, metrics={"loss": 1.0}) for epoch in EPOCHS]


def picture(
    history: list[Epoch] = EPOCHS,
    *,
    metric: str = "accuracy",
    target: float = 0.9,
    value: float | None = 0.85,
    title: str = "Digits",
) -> bytes:
    words = CurveWords(
        title=title,
        metric=metric,
        epoch="epoch",
        loss="loss",
        target=f"target {target:g}",
        hidden=f"hidden data: {value}",
        aim=f"target\n{target:g}",
        reached=f"reached\n{value}",
        point=".",
    )
    return draw(history, words=words, metric=metric, target=target, value=value)


def pixels(png: bytes) -> np.ndarray:
    return imread(io.BytesIO(png), format="png")


@pytest.fixture(scope="module")
def usual() -> bytes:
    return picture()


def test_a_picture_is_a_png_of_a_phone_s_width(usual):
    assert usual.startswith(b"\x89PNG\r\n\x1a\n")
    assert pixels(usual).shape[:2] == (720, 1080)


def test_the_same_run_is_drawn_the_same(usual):
    assert picture() == usual


@pytest.mark.parametrize(
    "other",
    [
        {"target": 0.95},
        {"value": 0.5},
        {"value": None},
        {"title": "Textures"},
        {"history": LOSSES},
        {"history": []},
        {"metric": "mae"},
    ],
    ids=str,
)
def test_everything_that_is_told_is_in_the_picture(usual, other):
    assert (pixels(picture(**other)) != pixels(usual)).any()


@pytest.mark.parametrize(
    ("metric", "value"), [("accuracy", 0.0), ("mae", 12.5), ("rmse", None), ("f1", math.nan)]
)
def test_a_run_without_history_sets_value_against_target(metric, value):
    png = picture([], metric=metric, value=value)

    assert pixels(png).shape[:2] == (720, 1080)


def test_losses_that_are_no_numbers_are_left_out():
    broken = [
        Epoch(number=1, of=3, metrics={"loss": math.inf, "mae": 1e30}),
        Epoch(number=2, of=3, metrics={"loss": math.nan}),
        Epoch(number=3, of=3, metrics={"loss": 1.0}),
    ]

    assert pixels(picture(broken, metric="mae")).shape[:2] == (720, 1080)


@pytest.mark.parametrize("metric", ["mae", "accuracy", "auc"])
def test_the_largest_and_smallest_numbers_can_be_drawn(metric):
    """A learner's own metric may say anything that a float can be."""
    numbers = [1.7e308, -1.7e308, 5e-324, 0.0, -0.0, math.inf, -math.inf, math.nan]
    history = [
        Epoch(number=1, of=1, metrics=dict.fromkeys(("loss", "val_loss", metric), number))
        for number in numbers
    ]

    for value in (1.7e308, -1.7e308, None):
        png = picture(history, metric=metric, value=value)
        assert pixels(png).shape[:2] == (720, 1080)


def test_losses_of_many_magnitudes_are_drawn_apart():
    """On a plain axis both ends would lie on the floor, and the pictures would be alike."""

    def falling(*losses: float) -> list[Epoch]:
        return [
            Epoch(number=number, of=3, metrics={"loss": loss})
            for number, loss in enumerate(losses, start=1)
        ]

    steep, steeper = falling(1e4, 1.0, 0.5), falling(1e4, 1.0, 0.01)

    assert (pixels(picture(steep)) != pixels(picture(steeper))).mean() > 0.005


def test_a_title_is_no_formula():
    assert pixels(picture(title="costs $5 or $6")).shape[:2] == (720, 1080)
