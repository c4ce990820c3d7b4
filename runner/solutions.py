"""The solutions that prove a challenge: the reference, others as right, and wrong ones."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from challenges.challenge import BEST_SCORE, Challenge
from challenges.verdicts import Judgement, Verdict

NAIVE = "wrong/naive_constant.py"
"""Among the wrong solutions: says the same whatever it sees."""

FEWEST_ALSO = 2
FEWEST_WRONG = 6

_MOST_OF_WRONG = 3
_MOST_OF_NAIVE = 1


class Kind(StrEnum):
    """What a solution proves."""

    REFERENCE = "reference"  # the shortest clear one, which learners are shown
    ALSO = "also"  # as right, and written in another way
    WRONG = "wrong"  # named by its mistake


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A solution of ours, with its file's name in the challenge's folder."""

    name: str
    kind: Kind
    source: str


def of(challenge: Challenge, folder: Path) -> tuple[Solution, ...]:
    """All solutions of a challenge, the reference first."""
    reference = Solution(name="solution.py", kind=Kind.REFERENCE, source=challenge.solution)
    return (reference, *_read(folder, Kind.ALSO), *_read(folder, Kind.WRONG))


def missing(solutions: tuple[Solution, ...]) -> Iterator[str]:
    """What a challenge lacks to be proven at all, as sentences that say what to do."""
    counts = Counter(solution.kind for solution in solutions)
    if counts[Kind.ALSO] < FEWEST_ALSO:
        yield (
            f"also/ has {counts[Kind.ALSO]} solutions: write {FEWEST_ALSO} that solve it in "
            "another way (other layers, the functional API, a subclass, Keras 2), so that the "
            "target is known not to ask for ours"
        )
    if counts[Kind.WRONG] < FEWEST_WRONG:
        yield (
            f"wrong/ has {counts[Kind.WRONG]} solutions: write {FEWEST_WRONG} or more, each with "
            "one mistake that a learner makes"
        )
    if NAIVE not in {solution.name for solution in solutions}:
        yield f"{NAIVE} is missing: write it, so that guessing is known to fail"
    yield from _twins(solutions)


def problem(solution: Solution, judgement: Judgement) -> str | None:
    """What a judgement shows to be wrong with the challenge, in words; None if nothing."""
    if solution.kind is not Kind.WRONG:
        return None if judgement.verdict is Verdict.ACCEPTED else _not_accepted(judgement)
    most = _MOST_OF_NAIVE if solution.name == NAIVE else _MOST_OF_WRONG
    score = judgement.score or 0
    if score <= most:
        return None
    return (
        f"scores {score}, and {most} is the most for it ({told(judgement)}): move the thresholds, "
        "make the data harder, or choose a mistake that hurts more"
    )


def told(judgement: Judgement) -> str:
    """The figures of a judgement in one line."""
    if judgement.value is None:
        notes = "; ".join(filter(None, (note.particulars for note in judgement.notes)))
        return f"{judgement.verdict}: {notes}" if notes else str(judgement.verdict)
    return (
        f"{judgement.verdict}, score {judgement.score} of {BEST_SCORE}, {judgement.metric} "
        f"{judgement.value:.4f}, target {judgement.target:g}"
    )


def _read(folder: Path, kind: Kind) -> Iterator[Solution]:
    for path in sorted((folder / kind).glob("*.py")):
        yield Solution(name=f"{kind}/{path.name}", kind=kind, source=path.read_text("utf-8"))


def _not_accepted(judgement: Judgement) -> str:
    advice = "correct it, train longer, or move the target"
    if judgement.verdict is Verdict.INCOMPLETE:
        advice = "use what `checks` asks for, or ask for less"
    return f"has to be accepted ({told(judgement)}): {advice}"


def _twins(solutions: tuple[Solution, ...]) -> Iterator[str]:
    """Solutions that are the same program prove one thing once."""
    seen: dict[str, str] = {}
    for solution in solutions:
        try:
            program = ast.dump(ast.parse(solution.source))
        except SyntaxError:  # a mistake, for a wrong one; the judge tells of the others
            continue
        if program in seen:
            yield f"{solution.name} is the same program as {seen[program]}: write another"
        seen.setdefault(program, solution.name)
