"""What one code challenge must keep to before anybody trains anything for it."""

import keyword
from collections.abc import Iterator

from challenges.challenge import Challenge, Metric
from challenges.question_checks import syntax_error


def check(challenge: Challenge) -> Iterator[str]:
    """Every problem of a challenge, as sentences that say what to do."""
    for file in ("prompt.md", "starter.py", "solution.py", "explanation.md"):
        text = str(getattr(challenge, file.partition(".")[0]))
        if not text.strip():
            yield f"{file} is empty: write it"
        error = syntax_error(text) if file.endswith(".py") else None
        if error:
            yield f"{file} does not parse ({error}): correct it"
    yield from _names(challenge)
    if challenge.metric is Metric.ACCURACY and not 0 < challenge.target < 1:
        yield f"`target` is {challenge.target}: an accuracy lies between 0 and 1"


def _names(challenge: Challenge) -> Iterator[str]:
    for name in challenge.provides:
        if not name.isidentifier() or keyword.iskeyword(name):
            yield f'`provides`: "{name}" is no name of a variable; choose one like x_train'
        elif name not in challenge.prompt + challenge.starter:
            yield f"`provides`: tell the learner of {name} in prompt.md or starter.py"
