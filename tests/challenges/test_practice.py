from datetime import UTC, datetime

from challenges.cards import CardKey, CardKind
from challenges.practice import missed
from tests.challenges.test_rating import showing

NOON = datetime(2030, 5, 17, 12, tzinfo=UTC)


def key(name: str) -> CardKey:
    return CardKey(CardKind.QUESTION, name)


def shown(name: str, *, is_correct: bool | None, **changes):
    return showing(key=key(name), closed_at=NOON, is_correct=is_correct, **changes)


def test_what_was_wrong_or_needed_help_is_asked_once_more_in_its_order():
    day = [
        shown("wrong", is_correct=False),
        shown("right", is_correct=True),
        shown("helped", is_correct=True, hints=1),
        shown("second-try", is_correct=True, tries=1),
        showing(key=key("open")),
    ]

    assert missed(day) == (key("wrong"), key("helped"), key("second-try"))


def test_nothing_is_asked_once_more_twice():
    day = [
        shown("one", is_correct=False),
        shown("two", is_correct=False),
        shown("one", is_correct=False, is_practice=True),
    ]

    assert missed(day) == (key("two"),)


def test_a_challenge_is_not_asked_once_more():
    code = CardKey(CardKind.CHALLENGE, "line")

    assert missed([showing(key=code, closed_at=NOON, is_correct=False)]) == ()
