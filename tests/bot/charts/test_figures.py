"""The pictures of /stats: of the right size, with their ink inside, for any learner."""

import io
from datetime import date
from functools import cache

import numpy as np
import pytest
from matplotlib.image import imread

from bot.charts.figures import draw
from bot.charts.sheet import CARD, MARGIN
from bot.drawings import Bar, Bars, Column, Columns, Drawing, Grid
from bot.services.progress import Ahead
from bot.views import figures
from challenges import library
from challenges.curriculum import curriculum
from challenges.durability import durabilities
from challenges.forecast import forecast
from challenges.pace import pace
from challenges.preferences import DEFAULTS
from challenges.retention import retentions
from challenges.scheduling import Scheduler
from challenges.study_calendar import calendar
from challenges.time_spent import weeks
from tests.learning import past

TODAY = date(2030, 3, 6)
BANK = library.load()
WHOLE = 182


@cache
def drawings(days: int) -> dict[str, Drawing]:
    made = past(BANK, days, TODAY)
    cards, reviews = list(made.cards.values()), made.reviews
    way = curriculum(BANK)
    paces = pace(reviews, way).usual(way)
    groups = durabilities(BANK, cards, TODAY)
    ahead = Ahead(days=forecast(cards, TODAY, Scheduler(), paces), budget=10)
    screens = {
        "retention": figures.retention(retentions(reviews, DEFAULTS, TODAY)),
        "forecast": figures.forecast(ahead),
        "calendar": figures.calendar(calendar(reviews, TODAY)),
        "skills": figures.skills(groups),
        "skills of a group": figures.skills_of(groups[1], 0),
        "time": figures.time(weeks(reviews, TODAY, 8)),
    }
    return {name: screen.picture for name, screen in screens.items() if screen.picture}


def pixels(drawing: Drawing) -> np.ndarray:
    return imread(io.BytesIO(draw(drawing)), format="png")[:, :, :3]


def ink(picture: np.ndarray) -> np.ndarray:
    card = np.array([int(CARD[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    inked: np.ndarray = np.abs(picture - card).max(axis=2) > 0.02
    return inked


@pytest.mark.parametrize("days", [0, 7, WHOLE], ids=["nobody yet", "a week", "half a year"])
@pytest.mark.parametrize("name", drawings(0))
def test_a_figure_is_a_png_with_its_ink_inside(name: str, days: int):
    inked = ink(pixels(drawings(days)[name]))

    height, width = inked.shape
    assert width == 1080
    assert 450 <= height <= 1600  # shown in a chat without being shrunk to a strip
    rows, columns = np.nonzero(inked)
    edge = MARGIN - 12  # letters and outlines may lean over a little
    assert columns.min() >= edge
    assert columns.max() < width - edge
    assert rows.min() >= 24
    assert rows.max() < height - 12


def test_the_longest_words_stay_inside():
    long = "W" * 80
    bar = Bar(label=long, value=1e9, note="9999.9 weeks · 100 %", mark=1e9)

    inked = ink(pixels(Bars(title=long, subtitle=long, most=1.0, bars=(bar,))))

    assert not inked[:, : MARGIN - 12].any()
    assert not inked[:, 1080 - MARGIN + 12 :].any()


def test_what_is_told_is_in_the_picture():
    bar = Bar(label="Questions", value=0.5, note="50 %", mark=0.9)
    whole = Bars(title="T", subtitle="S", most=1.0, bars=(bar,))
    column = Column(label="4 Mar", lower=1, upper=2, note="3")
    columns = Columns(title="T", subtitle="S", lower="a", upper="b", unit="u", columns=(column,))
    others: list[tuple[Drawing, Drawing]] = [
        (whole, Bars(title="T", subtitle="S", most=2.0, bars=(bar,))),
        (whole, Bars(title="T", subtitle="S", most=1.0, bars=())),
        (columns, Columns(title="T", subtitle="S", lower="a", upper="b", unit="u", columns=())),
    ]

    for one, other in others:
        first, second = pixels(one), pixels(other)
        assert first.shape != second.shape or (first != second).any()


def test_an_empty_grid_can_be_drawn():
    grid = Grid(
        title="T", subtitle="S", rows=("a",), columns=(), levels=4, cells=(), legend=("l", "m")
    )

    assert pixels(grid).shape[1] == 1080
