"""The last days before an exam: nothing new, and every idea once more.

They are as many as the budget needs to see each idea once, and half as many again for what is
missed. The firm ideas come first and the weak ones last: a weak one fades soonest, so it is best
seen shortly before the day. What room a day has left goes to whatever will have faded most.
"""

from datetime import date, timedelta

from challenges.cards import Card, CardKey, CardKind
from challenges.draft import Draft, Reason
from challenges.pace import budget_seconds
from challenges.scheduling import retrievability
from challenges.terms import Terms

_AGAIN = 1.5
"""Times each idea's seconds: some are missed, and are worth a second look."""
_SURE = 0.95
"""An idea that is recalled so likely on the day needs no second look."""
_DAY = timedelta(days=1)
_LONGEST = 366


def start(seconds: float, terms: Terms, exam_day: date) -> date:
    """The first of the days that it takes to see ideas of so many seconds before the exam."""
    day, left = exam_day, seconds * _AGAIN
    while left > 0 and (exam_day - day).days < _LONGEST:
        day -= _DAY
        left -= budget_seconds(terms.preferences, day)
    return day


def has_come(draft: Draft) -> bool:
    """Whether the day is one of the last before the exam."""
    exam_day = draft.terms.exam_day
    if exam_day is None or draft.today.day >= exam_day:
        return False
    return draft.today.day >= _start(draft, exam_day)


def fill(draft: Draft) -> None:
    """Take the day's share of the ideas that are to be seen once more, then what fades most."""
    exam_day = draft.terms.exam_day
    assert exam_day is not None  # noqa: S101 - they have come
    begun = _start(draft, exam_day)
    unseen = [card for card in _ideas(draft) if _is_before(card, begun)]
    for key in _share(draft, unseen, exam_day):
        draft.take(key, Reason.EXAM)
    for key in _fading(draft, exam_day):
        draft.take(key, Reason.EXAM)


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


def _fading(draft: Draft, exam_day: date) -> list[CardKey]:
    """What will not be sure on the day, the least sure first."""
    presets = draft.terms.presets
    known = (card for card in draft.cards.values() if card.key not in draft.met)
    chances = {card.key: retrievability(card, exam_day, presets) for card in known}
    faded = [key for key, chance in chances.items() if chance < _SURE]
    return sorted(faded, key=lambda key: (chances[key], draft.way.places[key]))


def _stability(card: Card) -> float:
    return 0.0 if card.memory is None else card.memory.stability
