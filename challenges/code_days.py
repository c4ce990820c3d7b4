"""Code days: how a challenge, which takes minutes, finds room beside questions.

Questions would fill a short day before a challenge that is due. So once a week it comes before
them: on the last ordinary day of the week, which for most is a Sunday. If the day is too short for
it even so, it is no step of the plan but its "stretch", something for a longer moment, which the
learner may leave: what is proposed unasked never exceeds the budget. A new challenge is a stretch
as well if questions that are due would have to wait for it.
"""

from collections.abc import Iterable

from challenges.cards import CardKey, CardKind
from challenges.draft import Draft, Reason, Step
from challenges.preferences import Preferences

_WEEK = 7
_BESIDE = 0.8
"""How much of the time beside a challenge questions may take: who is slow today still gets it."""


def weekday(preferences: Preferences) -> int:
    """The weekday with most room: neither off nor easy, and the last of them; Monday is 0."""
    days = [day for day in range(_WEEK) if day not in preferences.days_off]
    ordinary = [day for day in days if day not in preferences.easy_days]
    return max(ordinary or days, default=_WEEK - 1)


def has_come(draft: Draft) -> bool:
    """Whether it is the day, and no challenge was met on it or on the six days before."""
    day = draft.today.day
    if day.weekday() != weekday(draft.terms.preferences) or draft.has_code:
        return False
    coded = (card for card in draft.cards.values() if card.key.kind is CardKind.CHALLENGE)
    return all(
        card.last_review is None or (day - card.last_review).days >= _WEEK for card in coded
    )


def take(draft: Draft, due: Iterable[CardKey], *, with_new: bool) -> Step | None:
    """Take one that is due, else a new one; return it instead if the day is too short for it."""
    cards = list(due)
    steps = [draft.step(key, Reason.DUE) for key in cards if key.kind is CardKind.CHALLENGE]
    questions = [key for key in cards if key.kind is CardKind.QUESTION]
    if with_new:
        steps += [draft.step(key, Reason.NEW) for key in draft.new(CardKind.CHALLENGE)]
    for step in steps:
        has_room = step.reason is Reason.DUE or _fit_beside(draft, questions, step)
        if has_room and draft.take(step.key, step.reason):
            draft.left *= _BESIDE
            return None
    stretch = next((step for step in steps if not draft.meets_sibling(step.key)), None)
    if stretch is not None:
        draft.keep_apart(stretch.key)
    return stretch


def _fit_beside(draft: Draft, questions: Iterable[CardKey], step: Step) -> bool:
    """Whether none of the questions would be left for another day."""
    return sum(map(draft.seconds, questions)) <= (draft.left - step.seconds) * _BESIDE
