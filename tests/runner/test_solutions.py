"""What the solutions of a challenge must be, and what is told where they are not."""

from pathlib import Path

import pytest

from challenges.challenge import Challenge
from challenges.library import load
from challenges.verdicts import Judgement, Verdict
from runner import solutions
from runner.solutions import Kind, Solution
from tests.challenges.bank_folder import write_bank, write_challenge


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = write_challenge(write_bank(tmp_path), "line")
    for kind, names in (("also", "ab"), ("wrong", "cdefg")):
        (folder / kind).mkdir()
        for name in names:
            (folder / kind / f"{name}.py").write_text(f"{name} = 1\n")
    (folder / "wrong" / "naive_constant.py").write_text("guess = 1\n")
    return folder


def told(folder: Path) -> list[str]:
    challenge: Challenge = load(folder.parents[1]).challenge("line")
    return list(solutions.missing(solutions.of(challenge, folder)))


def judged(verdict: Verdict, score: int | None, value: float | None = 0.75) -> Judgement:
    return Judgement(verdict=verdict, metric="accuracy", target=0.9, value=value, score=score)


def test_what_is_complete_lacks_nothing(folder: Path):
    assert told(folder) == []


def test_what_is_missing_is_told(folder: Path):
    (folder / "also" / "a.py").unlink()
    (folder / "wrong" / "naive_constant.py").unlink()

    assert [text.partition(":")[0] for text in told(folder)] == [
        "also/ has 1 solutions",
        "wrong/ has 5 solutions",
        "wrong/naive_constant.py is missing",
    ]


def test_the_same_program_twice_proves_nothing(folder: Path):
    (folder / "also" / "b.py").write_text("# The reference, with a comment.\nmodel = None\n")

    assert told(folder) == ["also/b.py is the same program as solution.py: write another"]


@pytest.mark.parametrize(
    ("kind", "name", "judgement", "begins"),
    [
        (Kind.REFERENCE, "solution.py", judged(Verdict.ACCEPTED, 5), None),
        (Kind.ALSO, "also/a.py", judged(Verdict.BELOW_TARGET, 4), "has to be accepted"),
        (Kind.ALSO, "also/a.py", judged(Verdict.INCOMPLETE, 4), "has to be accepted"),
        (Kind.WRONG, "wrong/c.py", judged(Verdict.BELOW_TARGET, 3), None),
        (Kind.WRONG, "wrong/c.py", judged(Verdict.ERROR, None, None), None),
        (Kind.WRONG, "wrong/c.py", judged(Verdict.BELOW_TARGET, 4), "scores 4, and 3 is the most"),
        (Kind.WRONG, "wrong/c.py", judged(Verdict.ACCEPTED, 5), "scores 5, and 3 is the most"),
        (Kind.WRONG, solutions.NAIVE, judged(Verdict.BELOW_TARGET, 1), None),
        (Kind.WRONG, solutions.NAIVE, judged(Verdict.BELOW_TARGET, 2), "scores 2, and 1 is"),
    ],
)
def test_the_right_are_accepted_and_the_wrong_score_little(kind, name, judgement, begins):
    problem = solutions.problem(Solution(name=name, kind=kind, source=""), judgement)

    if begins is None:
        assert problem is None
    else:
        assert problem is not None
        assert problem.startswith(begins)
