"""What is open after all trials of a challenge."""

import pytest

from challenges.challenge import Challenge
from challenges.library import Library, load
from tests.proof.findings import Findings
from tests.proof.trials import Part, Result, Trial


@pytest.fixture(scope="module")
def challenge() -> Challenge:
    bank: Library = load()
    return bank.challenge("fuel-economy")  # mae, target 3


def run(
    part: Part, name: str, score: int, value: float, memory_bytes=400_000_000
) -> tuple[Trial, Result]:
    result = Result(
        verdict="accepted" if score == 5 else "below_target",
        score=score,
        value=value,
        seconds=2.0,
        memory_bytes=memory_bytes,
        parameters=9,
    )
    return Trial(part=part, name=name, source="", seed=0), result


GOOD = [
    run(Part.REFERENCE, "solution.py", 5, 2.0),
    run(Part.REFERENCE, "solution.py", 5, 2.5),
    run(Part.ALSO, "also/other.py", 5, 2.8),
    run(Part.WRONG, "wrong/naive_constant.py", 1, 5.0),
    run(Part.WRONG, "wrong/untrained.py", 3, 3.6),
    *(run(Part.MUTANT, f"m{n}", 0, 9.0) for n in range(17)),
    *(run(Part.MUTANT, f"m{n}", 5, 2.0) for n in range(17, 20)),
    run(Part.REPLAY, "0", 1, 5.0),
    run(Part.REPLAY, "all", 5, 2.0),
]


def opened(challenge: Challenge, *more: tuple[Trial, Result], reasons=(), missing=()) -> list[str]:
    return list(Findings.of(challenge, [*GOOD, *more], dict(reasons), missing).open())


def test_a_good_challenge_has_nothing_open(challenge):
    found = Findings.of(challenge, GOOD, {})

    assert list(found.open()) == []
    assert found.margin == pytest.approx(0.5)
    assert found.values == [2.5, 2.0]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            run(Part.REFERENCE, "solution.py", 4, 3.2),
            "solution.py is accepted 2 times of 3",
        ),
        (run(Part.ALSO, "also/other.py", 4, 3.2), "also/other.py is accepted 1 times of 2"),
        (run(Part.WRONG, "wrong/x.py", 4, 3.3), "wrong/x.py scores 4"),
        (run(Part.WRONG, "wrong/naive_constant.py", 2, 4.0), "wrong/naive_constant.py scores 2"),
        (run(Part.MUTANT, "m20", 5, 2.0), "too many mutants live (m17, m18, m19, m20)"),
        (run(Part.REPLAY, "all", 0, 9.0), None),
        (run(Part.REPLAY, "more", 1, 9.0), "more epochs lower the score"),
        (run(Part.REFERENCE, "solution.py", 5, 2.0, memory_bytes=900_000_000), "it takes 900 MB"),
    ],
)
def test_what_is_not_as_it_has_to_be_is_told(challenge, more, told):
    assert opened(challenge, more) == ([told] if told else [])


def test_a_survivor_that_is_no_mistake_is_not_counted(challenge):
    another = run(Part.MUTANT, "m20", 5, 2.0)

    assert opened(challenge, another, reasons={"m20": "equivalent: as right"}) == []
    assert opened(challenge, another, reasons={"m20": "it does no harm"}) == [
        "too many mutants live (m17, m18, m19)"
    ]


def test_a_reason_for_what_does_not_live_is_told(challenge):
    assert opened(challenge, reasons={"m0": "equivalent: no"}) == [
        "survivors.toml explains what does not live: m0"
    ]


def test_what_the_folder_lacks_is_open(challenge):
    assert opened(challenge, missing=["also/ has 0 solutions: write 2"]) == [
        "also/ has 0 solutions"
    ]
