"""The way to an exam: every idea met in time, and once more in the last days.

An idea that was never met is worth more on the day than one that has faded a little. So on the way
new ideas come first, as many a day as it takes to have met all of them, and what is due may wait.

The last days are as many as the budget needs to see each idea once, and half as many again for
what is missed. The firm ideas come first and the weak ones last: a weak one fades soonest, so it
is best seen shortly before the day. What room a day has left goes to those that were seen and will
have faded all the same, then to code that is due.
"""

from collections.abc import Set
from datetime import date, timedelta
from math import ceil

from challenges.cards import Card, CardKey, CardKind
from challenges.curriculum import Curriculum
from challenges.draft import Draft, Reason
from challenges.pace import budget_seconds, is_easy
from challenges.scheduling import retrievability
from challenges.terms import Terms

_AGAIN = 1.5
"""Times each idea's seconds: some are missed, and are worth a second look."""
_SURE = 0.95
"""An idea that is recalled so likely on the day needs no second look."""
_NOTHING_NEW = 3
"""Days before the exam on which nothing new is met: it could not be seen again."""
_DAY = timedelta(days=1)
_LONGEST = 366


def start(seconds: float, terms: Terms, exam_day: date) -> date:
    """The first of the days that it takes to see ideas of so many seconds before the exam."""
    day, left = exam_day, seconds * _AGAIN
    while left > 0 and (exam_day - day).days < _LONGEST:
        day -= _DAY
        left -= budget_seconds(terms.preferences, day)
    return day


def has_exam(draft: Draft) -> bool:
    """Whether an exam lies ahead."""
    return draft.terms.exam_day is not None and draft.today.day < draft.terms.exam_day


def have_come(draft: Draft) -> bool:
    """Whether the day is one of the last before the exam."""
    exam_day = draft.terms.exam_day
    return has_exam(draft) and exam_day is not None and draft.today.day >= _start(draft, exam_day)


def new_ideas(draft: Draft) -> int:
    """How many are to be met on this day so that all are in time, if the learner wants so many."""
    known = draft.cards.keys() - {key for key in draft.met if draft.is_new(key)}
    needed = new_ideas_needed(draft.way, known, draft.terms, draft.today.day)
    return min(draft.terms.preferences.new_ideas, needed)


def new_ideas_needed(way: Curriculum, known: Set[CardKey], terms: Terms, day: date) -> int:
    """How many a day have to be met from this day on so that all are met before the exam."""
    if terms.exam_day is None:
        return 0
    left = sum(key not in known for key in way.new(CardKind.QUESTION))
    ahead = range((terms.exam_day - day).days - _NOTHING_NEW)
    days = sum(_has_new(terms, day + n * _DAY) for n in ahead)
    return ceil(left / days) if days else 0


def fill(draft: Draft) -> None:
    """Take the day's share of the ideas that are to be seen once more, then what fades most."""
    exam_day = draft.terms.exam_day
    assert exam_day is not None  # noqa: S101 - they have come
    begun = _start(draft, exam_day)
    unseen = [card for card in _ideas(draft) if _is_before(card, begun)]
    for key in _share(draft, unseen, exam_day):
        draft.take(key, Reason.EXAM)
    for key in _fading(draft, exam_day, begun):
        draft.take(key, Reason.EXAM)
    for card in draft.cards.values():
        if card.key.kind is CardKind.CHALLENGE and card.due <= draft.today.day:
            draft.take(card.key, Reason.DUE)


def _start(draft: Draft, exam_day: date) -> date:
    seconds = sum(draft.seconds(card.key) for card in _known(draft))
    return start(seconds, draft.terms, exam_day)


def _known(draft: Draft) -> list[Card]:
    return [card for card in draft.cards.values() if card.key.kind is CardKind.QUESTION]


def _ideas(draft: Draft) -> list[Card]:
    return [card for card in _known(draft) if card.key not in draft.met]


def _is_before(card: Card, day: date) -> bool:
    return card.last_review is None or card.last_review < day


def _share(draft: Draft, unseen: list[Card], exam_day: date) -> list[CardKey]:
    """As many of the firmest as this day has to take, if every day takes as much as it can."""
    room = _room(draft.today.day, exam_day, draft.terms)
    seen = sum(draft.seconds(key) for key in draft.met if key.kind is CardKind.QUESTION)
    whole = seen + sum(draft.seconds(card.key) for card in unseen)
    share = whole * draft.budget / max(room, 1.0) - seen
    unseen.sort(key=lambda card: (-_stability(card), draft.way.places[card.key]))
    keys: list[CardKey] = []
    for card in unseen:
        if share <= 0:
            break
        share -= draft.seconds(card.key)
        keys.append(card.key)
    return keys


def _room(day: date, exam_day: date, terms: Terms) -> float:
    days = ((day + n * _DAY) for n in range((exam_day - day).days))
    return sum(budget_seconds(terms.preferences, one) for one in days)


def _fading(draft: Draft, exam_day: date, begun: date) -> list[CardKey]:
    """What was seen in the last days and will not be sure all the same, the least sure first."""
    presets = draft.terms.presets
    seen = (card for card in _ideas(draft) if not _is_before(card, begun))
    chances = {card.key: retrievability(card, exam_day, presets) for card in seen}
    faded = [key for key, chance in chances.items() if chance < _SURE]
    return sorted(faded, key=lambda key: (chances[key], draft.way.places[key]))


def _stability(card: Card) -> float:
    return 0.0 if card.memory is None else card.memory.stability


def _has_new(terms: Terms, day: date) -> bool:
    preferences = terms.preferences
    return budget_seconds(preferences, day) > 0 and not is_easy(preferences, day)
