"""What the figures say: the same in the picture and in its caption, short enough for Telegram."""

from collections import Counter
from datetime import date

import pytest

from bot.buttons import ShowFigure, ShowSkills, ShowStats, pack
from bot.drawings import Bar, Bars, Columns, Grid
from bot.screens import Screen
from bot.services.progress import Ahead
from bot.views import figures
from bot.views.language import LANGUAGES, speaking
from challenges import library
from challenges.cards import CardKind
from challenges.curriculum import curriculum
from challenges.durability import durabilities
from challenges.forecast import forecast
from challenges.pace import AVERAGE
from challenges.preferences import Preferences
from challenges.rests import Rest
from challenges.retention import retentions
from challenges.scheduling import Scheduler
from challenges.study_calendar import calendar
from challenges.time_spent import weeks
from tests.bot.views.telegrams import shown
from tests.learning import Past, past

TODAY = date(2030, 3, 6)
BANK = library.load()
LONGEST_CAPTION = 1024
PACES = AVERAGE.usual(curriculum(BANK))
PAST = past(BANK, 182, TODAY)
CARDS = list(PAST.cards.values())
GROUPS = durabilities(BANK, CARDS, TODAY)


def buttons(screen: Screen) -> list[object]:
    return [key.button for row in screen.keyboard for key in row]


def test_retention_is_set_against_the_aim():
    screen = figures.retention(retentions(PAST.reviews, Preferences(retention=0.8), TODAY))

    drawing = screen.picture
    assert isinstance(drawing, Bars)
    whole = sum(r.elapsed_days > 0 and r.key.kind is CardKind.QUESTION for r in PAST.reviews)
    assert [bar.mark for bar in drawing.bars] == [0.8, 0.8, 0.75, 0.75]
    assert drawing.bars[1].note.endswith(f" of {whole}")
    assert f"Questions, all time: {drawing.bars[1].note}\n" in shown(screen)
    assert "Your aim: 80 %, code 75 %" in shown(screen)


def test_nothing_yet_is_said_and_not_drawn():
    drawing = figures.retention(retentions([], Preferences(), TODAY)).picture

    assert isinstance(drawing, Bars)
    assert drawing.bars[0] == Bar(
        label="Questions, last 30 days", value=None, note="nothing yet", mark=0.9
    )


def test_the_forecast_has_a_column_a_day_and_a_line_a_week():
    days = forecast(CARDS, TODAY, Scheduler(), PACES)

    screen = figures.forecast(Ahead(days=days, budget=12))

    assert isinstance(screen.picture, Columns)
    assert [column.lower for column in screen.picture.columns] == [day.questions for day in days]
    assert [column.label for column in screen.picture.columns if column.label] == [
        "11 Mar", "18 Mar", "25 Mar", "1 Apr"
    ]  # fmt: skip
    first = sum(day.cards for day in days[:7])
    assert f"6 Mar – 12 Mar: {first} due" in shown(screen)
    assert "12 minutes" in shown(screen)


def test_the_calendar_outlines_today():
    made = calendar(PAST.reviews, TODAY)

    grid = figures.calendar(made).picture

    assert isinstance(grid, Grid)
    (today,) = [cell for cell in grid.cells if cell.is_outlined]
    assert (today.column, today.row) == (11, 2)
    assert grid.columns[0] == "Dec"
    levels = [cell.level for cell in grid.cells]
    assert sum(level > 0 for level in levels) == made.active
    assert max(levels) <= grid.levels


def test_the_calendar_shows_rest_and_freezes_in_picture_and_text():
    sundays = Rest(since=date(2030, 1, 1), weekdays=frozenset({6}))
    reviews = [one for one in PAST.reviews if (TODAY - one.study_day).days not in {2, 3}]
    made = calendar(reviews, TODAY, [sundays])

    screen = figures.calendar(made)

    grid = screen.picture
    assert isinstance(grid, Grid)
    marks = Counter(cell.mark for cell in grid.cells)
    assert (marks[0], marks[1]) == (len(made.rested), len(made.frozen))
    assert made.rested
    assert made.frozen
    assert f"Rest: {len(made.rested)}, taken by a freeze: {len(made.frozen)}." in shown(screen)


def test_skills_of_a_large_group_come_in_pages():
    first, second, beyond = (figures.skills_of(GROUPS[1], page) for page in (0, 1, 9))

    bars = [s.picture.bars for s in (first, second) if isinstance(s.picture, Bars)]
    assert [len(page) for page in bars] == [10, 9]
    assert bars[0][8].label == "2.9 Notice overfitting and hold it back"
    assert beyond == second
    assert ShowSkills(2, 1) in buttons(first)


def test_time_is_told_in_minutes():
    screen = figures.time(weeks(PAST.reviews, TODAY, 8))

    assert isinstance(screen.picture, Columns)
    fullest = max(screen.picture.columns, key=lambda column: column.lower + column.upper)
    assert fullest.note == f"{fullest.lower + fullest.upper:.0f}"
    assert f"{fullest.note} min" in shown(screen)


def test_words_begin_with_the_first_week_of_learning():
    made = past(BANK, 10, TODAY)

    told = [shown(figures.calendar(calendar(made.reviews, TODAY)))]
    told.append(shown(figures.time(weeks(made.reviews, TODAY, 8))))

    lines = [text.count(" of 7 days") + text.count("Week of") for text in told]
    assert all(1 <= count <= 3 for count in lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", [PAST, past(BANK, 0, TODAY)], ids=["half a year", "nobody yet"])
def test_every_caption_is_short_enough_and_leads_on_and_back(made, language):
    with speaking(language):
        screens = every_figure(made)

    for screen in screens:
        assert len(shown(screen)) <= LONGEST_CAPTION
        assert {ShowStats(), *(ShowFigure(name) for name in figures.NAMES)} <= set(buttons(screen))
        for button in buttons(screen):
            pack(button)  # type: ignore[arg-type]  # all of them are buttons


def every_figure(made: Past) -> list[Screen]:
    cards = list(made.cards.values())
    groups = durabilities(BANK, cards, TODAY)
    days = forecast(cards, TODAY, Scheduler(), PACES)
    return [
        figures.retention(retentions(made.reviews, Preferences(), TODAY)),
        figures.forecast(Ahead(days=days, budget=10)),
        figures.calendar(calendar(made.reviews, TODAY)),
        figures.skills(groups),
        *(figures.skills_of(group, page) for group in groups for page in (0, 1)),
        figures.time(weeks(made.reviews, TODAY, 8)),
    ]
