"""Figures: pictures of how a learner is doing, each with the same in words as its caption."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import dropwhile
from typing import TypeVar

from bot.buttons import ShowFigure, ShowSkills, ShowStats
from bot.drawings import Bar, Bars, Cell, Column, Columns, Grid
from bot.screens import Key, Keyboard, Screen, rows
from bot.services.progress import Ahead
from bot.views import dates, subjects
from bot.views.catalogue import Html, label, say
from bot.views.markup import cut
from bot.views.numbers import number
from challenges.cards import CardKind
from challenges.durability import Durability, GroupDurability
from challenges.forecast import DayAhead
from challenges.retention import KindRetention, Retention
from challenges.study_calendar import Calendar
from challenges.time_spent import Week, monday

RETENTION, FORECAST, CALENDAR, SKILLS, TIME = "retention", "forecast", "calendar", "skills", "time"
NAMES = (RETENTION, FORECAST, CALENDAR, SKILLS, TIME)
"""What a button may ask for."""

SKILLS_A_PAGE = 10
_DAYS_OF_WEEK = 7
T = TypeVar("T")
_SHORTEST_SCALE = 4  # weeks
_WHOLE = 10
"""From so many weeks on, a tenth of one says nothing."""
_LEVELS = (1, 3, 6, 10)
"""Reviews a day from which a cell of the calendar is of the next colour."""
_SHOWN_TITLE = 41


def keys() -> Keyboard:
    """Return the keys that open the pictures."""
    return rows([Key(label(f"figures.{name}.key"), ShowFigure(name)) for name in NAMES], 3)


def retention(kinds: Sequence[KindRetention]) -> Screen:
    """Show what was still known when it came back, against what was aimed for."""
    aims = {kind.kind.value: _percent(kind.desired) for kind in kinds}
    drawing = Bars(
        title=label("figures.retention.title"),
        subtitle=label("figures.retention.aim", **aims),
        most=1.0,
        bars=tuple(bar for kind in kinds for bar in _kind_bars(kind)),
    )
    lines = [say("figures.retention.line", name=bar.label, value=bar.note) for bar in drawing.bars]
    return _screen(drawing, [*lines, "", say("figures.retention.how", **aims)])


def forecast(ahead: Ahead) -> Screen:
    """Show what the coming weeks will ask for."""
    days = ahead.days
    busiest = max(days, key=lambda day: day.cards)
    seconds = sum(day.seconds for day in days) / len(days)
    drawing = Columns(
        title=label("figures.forecast.title"),
        subtitle=_average(seconds),
        lower=label("figures.questions"),
        upper=label("figures.code"),
        unit=label("figures.forecast.unit"),
        columns=tuple(_day_column(day, days[0], busiest) for day in days),
    )
    lines = [_week_ahead(days[first : first + 7]) for first in range(0, len(days), 7)]
    how = say("figures.forecast.how", budget=ahead.budget)
    return _screen(drawing, [*lines, "", how])


def calendar(shown: Calendar) -> Screen:
    """Show the study days of the last weeks."""
    days = say("figures.calendar.days", count=shown.active, of=len(shown.days))
    drawing = Grid(
        title=label("figures.calendar.title"),
        subtitle=label("figures.calendar.streak", count=shown.streak.current),
        rows=tuple(label(f"figures.weekdays.{number}") for number in range(7)),
        columns=_months(shown.weeks),
        levels=len(_LEVELS),
        cells=tuple(_cell(shown, day, count) for day, count in shown.days.items()),
        legend=(label("figures.calendar.none"), label("figures.calendar.most", count=_LEVELS[-1])),
        marks=(label("figures.calendar.rest"), label("figures.calendar.freeze")),
    )
    learned = {monday(day) for day, count in shown.days.items() if count}
    lines = [_week_past(shown, week) for week in _begun(shown.weeks, learned.__contains__)]
    streak = say("stats.streak", count=shown.streak.current, longest=shown.streak.longest)
    return _screen(drawing, [streak, days, *_excused(shown), "", *lines])


def skills(groups: Sequence[GroupDurability]) -> Screen:
    """Show how long the skills of each group last."""
    bars = [
        _durability_bar(subjects.group(group.group), group.durability, index=group.group)
        for group in groups
    ]
    choice = [Key(subjects.group(group.group), ShowSkills(group.group, 0)) for group in groups]
    return _durable(label("figures.skills.title"), bars, rows(choice, 2))


def skills_of(group: GroupDurability, page: int) -> Screen:
    """Show how long each skill of a group lasts, ten at a time."""
    pages = range(0, len(group.skills), SKILLS_A_PAGE)
    first = pages[min(page, len(pages) - 1)]
    bars = [
        _durability_bar(each.skill.title, each.durability, index=each.skill.id)
        for each in group.skills[first : first + SKILLS_A_PAGE]
    ]
    turn = [
        Key(label("figures.skills.page", number=number + 1), ShowSkills(group.group, number))
        for number in range(len(pages))
    ]
    all_groups = (Key(label("figures.skills.groups"), ShowFigure(SKILLS)),)
    keyboard = (tuple(turn), all_groups) if len(turn) > 1 else (all_groups,)
    return _durable(subjects.group(group.group), bars, keyboard)


def time(weeks: Sequence[Week]) -> Screen:
    """Show the time spent, week by week."""
    average = sum(week.seconds for week in weeks) / len(weeks)
    drawing = Columns(
        title=label("figures.time.title"),
        subtitle=label("figures.time.average", minutes=_minutes(average)),
        lower=label("figures.questions"),
        upper=label("figures.code"),
        unit=label("figures.time.unit"),
        columns=tuple(
            Column(
                label=dates.day_of_month(week.monday) if number % 2 else "",
                lower=week.questions / 60,
                upper=week.code / 60,
                note=_minutes(week.seconds) if week.seconds else "",
            )
            for number, week in enumerate(weeks)
        ),
    )
    lines = [
        say(
            "figures.time.line",
            day=dates.day_of_month(week.monday),
            minutes=_minutes(week.seconds),
            code=_minutes(week.code),
        )
        for week in _begun(weeks, lambda week: week.seconds > 0)
    ]
    return _screen(drawing, [*lines, "", say("figures.time.how")])


def _begun(weeks: Sequence[T], is_used: Callable[[T], bool]) -> list[T]:
    """The weeks from the first one that was used; the last one at least."""
    return list(dropwhile(lambda week: not is_used(week), weeks)) or list(weeks[-1:])


def _screen(drawing: Bars | Columns | Grid, lines: Sequence[str], above: Keyboard = ()) -> Screen:
    head = say("figures.head", title=drawing.title)
    back = (Key(label("figures.back"), ShowStats()),)
    text = "\n".join([head, "", *lines])
    return Screen(text=text, picture=drawing, keyboard=(*above, *keys(), back))


def _kind_bars(kind: KindRetention) -> tuple[Bar, ...]:
    name = "figures.questions" if kind.kind is CardKind.QUESTION else "figures.code"
    spans = {"recent": kind.recent, "whole": kind.whole}
    return tuple(
        Bar(
            label=label(f"figures.retention.{span}", kind=label(name)),
            value=found.share,
            note=_recalled(found),
            mark=kind.desired,
            is_low=kind.is_low(found),
        )
        for span, found in spans.items()
    )


def _recalled(found: Retention) -> str:
    if found.share is None:
        return label("figures.nothing")
    return label("figures.retention.of", percent=_percent(found.share), reviews=found.reviews)


def _average(seconds: float) -> str:
    if not seconds:
        return label("figures.nothing")
    return label("figures.forecast.average", minutes=_minutes(seconds))


def _day_column(day: DayAhead, first: DayAhead, busiest: DayAhead) -> Column:
    is_told = day.cards > 0 and day in {first, busiest}
    return Column(
        label=dates.day_of_month(day.day) if day.day.weekday() == 0 else "",
        lower=day.questions,
        upper=day.code,
        note=str(day.cards) if is_told else "",
    )


def _week_ahead(days: Sequence[DayAhead]) -> Html:
    return say(
        "figures.forecast.line",
        first=dates.day_of_month(days[0].day),
        last=dates.day_of_month(days[-1].day),
        cards=sum(day.cards for day in days),
        minutes=_minutes(sum(day.seconds for day in days)),
        most=max(day.cards for day in days),
    )


def _months(weeks: Sequence[date]) -> tuple[str, ...]:
    first = [number for number, week in enumerate(weeks) if week.day <= _DAYS_OF_WEEK]
    if first[:1] > [1]:  # else the two would stand in each other
        first.insert(0, 0)
    return tuple(dates.month(week) if number in first else "" for number, week in enumerate(weeks))


def _cell(shown: Calendar, day: date, count: int) -> Cell:
    return Cell(
        column=shown.weeks.index(monday(day)),
        row=day.weekday(),
        level=sum(count >= least for least in _LEVELS),
        is_outlined=day == shown.today,
        mark=0 if day in shown.rested else 1 if day in shown.frozen else None,
    )


def _excused(shown: Calendar) -> list[Html]:
    """What kept the streak, if something did."""
    if not shown.rested and not shown.frozen:
        return []
    return [say("figures.calendar.kept", rested=len(shown.rested), frozen=len(shown.frozen))]


def _week_past(shown: Calendar, week: date) -> Html:
    counts = [count for day, count in shown.days.items() if monday(day) == week]
    active = sum(count > 0 for count in counts)
    values = {
        "day": dates.day_of_month(week),
        "days": active,
        "of": len(counts),
        "reviews": sum(counts),
    }
    return say("figures.calendar.line", **values)


def _durability_bar(title: str, durability: Durability | None, *, index: object) -> Bar:
    return Bar(
        label=cut(f"{index} {title}", _SHOWN_TITLE),
        value=None if durability is None else durability.weeks,
        note=label("figures.nothing") if durability is None else _lasts(durability),
    )


def _lasts(durability: Durability) -> str:
    percent = _percent(durability.retrievability)
    if durability.weeks < 1:
        days = max(1, round(_DAYS_OF_WEEK * durability.weeks))
        return label("figures.skills.lasts_days", count=days, percent=percent)
    weeks = number(durability.weeks, ".0f" if durability.weeks >= _WHOLE else ".1f")
    return label("figures.skills.lasts", weeks=weeks, percent=percent)


def _durable(title: str, bars: Sequence[Bar], above: Keyboard) -> Screen:
    most = max((bar.value for bar in bars if bar.value is not None), default=0.0)
    drawing = Bars(
        title=title,
        subtitle=label("figures.skills.subtitle"),
        most=max(_SHORTEST_SCALE, most),
        bars=tuple(bars),
    )
    lines = [say("figures.skills.line", name=bar.label, value=bar.note) for bar in bars]
    return _screen(drawing, [*lines, "", say("figures.skills.how")], above)


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.0f}"
