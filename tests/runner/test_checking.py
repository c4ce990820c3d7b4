"""Type-along sets in the sandbox: what was prepared is there, and what the check says counts."""

from pathlib import Path

import pytest

from challenges import bank_files
from challenges.verdicts import NoteKind, Verdict
from runner import typing_proof
from runner.datasets import Datasets
from runner.judge import Judge
from runner.proof import judge_source
from runner.supervisor import Supervisor
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

PACK = Path(__file__).parents[1] / "conversations" / "typing_pack"
DOUBLED = bank_files.read_typealong(PACK / "typealong" / "doubled.toml")


@pytest.fixture
def judge(supervisor: Supervisor, tmp_path: Path) -> Judge:
    return Judge(supervisor, Datasets(lambda slug: tmp_path / slug, tmp_path))


async def test_the_set_passes_and_each_mistake_fails(judge: Judge):
    assert await typing_proof.prove(judge, DOUBLED) == []


async def test_a_check_that_takes_a_mistake_is_told(judge: Judge):
    lax = DOUBLED.model_copy(update={"check": "assert total is not None, 'A total.'"})

    assert "with a mistake in a gap it is accepted" in "".join(
        await typing_proof.prove(judge, lax)
    )


@pytest.mark.parametrize(
    ("source", "verdict", "kind", "detail"),
    [
        ("twice = np.add(x, x)\ntotal = 14", Verdict.ACCEPTED, None, ""),
        ("twice = [3]\ntotal = 14", Verdict.INCOMPLETE, NoteKind.UNMET, "the double of `x`"),
        ("twice = None\ntotal = 1", Verdict.INCOMPLETE, NoteKind.UNMET, "TypeError"),
        ("twice = 2.0 * tf.constant(x)", Verdict.INCOMPLETE, NoteKind.UNNAMED, "total"),
        ("twice = [][1]", Verdict.ERROR, NoteKind.RAISED, "IndexError"),
    ],
)
async def test_what_is_written_is_run_and_checked(
    source: str, verdict: Verdict, kind: NoteKind | None, detail: str, judge: Judge
):
    judgement = await judge_source(judge, DOUBLED, source)

    assert judgement.verdict is verdict
    if kind is not None:
        assert judgement.notes[0].kind is kind
        assert detail in judgement.notes[0].detail
    if kind is NoteKind.RAISED:
        assert judgement.notes[0].line == 1  # what was prepared is not counted
