"""Scores: what a value on hidden data is worth, and what the next score takes."""

from bot.views.catalogue import Html, say
from bot.views.challenge import measured
from bot.views.numbers import number
from challenges.challenge import BEST_SCORE, Challenge
from challenges.verdicts import Judgement

_DIGITS = 4
_MOST_DIGITS = 10


def told(challenge: Challenge, judgement: Judgement) -> Html:
    """Return the value that was reached, its score, and what is next."""
    words = measured(challenge) | {"value": _value(judgement)}
    if judgement.score is None:  # judged before there were scores
        return say("verdict.value_and_target", **words)
    if judgement.score >= BEST_SCORE:
        value = say("verdict.value_and_target", **words)
        return say("submission.scored", **_dots(judgement.score), value=value)
    line = say("submission.scored", **_dots(judgement.score), value=say("verdict.value", **words))
    return Html(f"{line}\n{_next(challenge, judgement.score, words)}")


def _dots(score: int) -> dict[str, object]:
    return {"dots": "●" * score + "○" * (BEST_SCORE - score), "score": score}


def _next(challenge: Challenge, score: int, words: dict[str, object]) -> Html:
    if score + 1 >= BEST_SCORE:
        return say("submission.next_target", **words)
    bound = number(challenge.bound(score + 1), "g")
    return say("submission.next_score", **(words | {"score": score + 1, "bound": bound}))


def _value(judgement: Judgement) -> str:
    """Return the value with as many digits as tell it from a target that it misses."""
    value = judgement.value
    assert value is not None  # noqa: S101 - only what was measured is told
    digits = _DIGITS
    while value != judgement.target and digits < _MOST_DIGITS:
        if f"{value:.{digits}g}" != f"{judgement.target:.{digits}g}":
            break
        digits += 1
    return number(value, f".{digits}g")
