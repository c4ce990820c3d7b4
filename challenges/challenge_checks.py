"""What one code challenge must keep to before anybody trains anything for it."""

import keyword
from collections.abc import Iterator

from challenges.challenge import Challenge
from challenges.question_checks import syntax_error

_HINTS = 3


def check(challenge: Challenge) -> Iterator[str]:
    """Every problem of a challenge, as sentences that say what to do."""
    for file in ("prompt.md", "starter.py", "solution.py", "explanation.md"):
        text = str(getattr(challenge, file.partition(".")[0]))
        if not text.strip():
            yield f"{file} is empty: write it"
        error = syntax_error(text) if file.endswith(".py") else None
        if error:
            yield f"{file} does not parse ({error}): correct it"
    if len(challenge.hints) != _HINTS:
        yield (
            f"`hints`: {len(challenge.hints)} are there; write {_HINTS}: where to look, what to "
            "use, and nearly the line itself"
        )
    for number, hint in enumerate(challenge.hints, start=1):
        if hint.count("`") % 2:
            yield f"`hints`: no. {number} has an odd number of backticks: close each piece of code"
    yield from _names(challenge)
    yield from _bounds(challenge)


def _bounds(challenge: Challenge) -> Iterator[str]:
    """What is wrong with the values that are to be reached."""
    is_share = challenge.metric.more_is_better
    for name, value in (
        *(("thresholds", threshold) for threshold in challenge.thresholds),
        ("target", challenge.target),
    ):
        if is_share and not 0 < value < 1:
            yield f"`{name}`: {value:g} is reached by all or none; {challenge.metric} is 0 to 1"
        elif not is_share and value <= 0:
            yield f"`{name}`: {value:g} cannot be reached; {challenge.metric} is above 0"


def _names(challenge: Challenge) -> Iterator[str]:
    for name in challenge.provides:
        if not name.isidentifier() or keyword.iskeyword(name):
            yield f'`provides`: "{name}" is no name of a variable; choose one like x_train'
        elif name not in challenge.prompt + challenge.starter:
            yield f"`provides`: tell the learner of {name} in prompt.md or starter.py"
