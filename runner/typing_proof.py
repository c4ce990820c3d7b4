"""Proof that a type-along set is what it says, by the judge that learners meet."""

from challenges.typealong import TypeAlong
from challenges.verdicts import Judgement, Verdict
from runner.judge import Judge
from runner.keys import mistaken
from runner.proof import judge_source


async def prove(judge: Judge, item: TypeAlong, *, with_mistakes: bool = True) -> list[str]:
    """What the judge finds wrong with a set, in words for its author; empty if nothing.

    Raises:
        RunnerError: If something could not be run, through no fault of the set's.
    """
    problems = []
    judgement = await judge_source(judge, item, item.code)
    if judgement.verdict is not Verdict.ACCEPTED:
        problems.append(f"its own code: {_told(judgement)}")
    for code in mistaken(item) if with_mistakes else ():
        judgement = await judge_source(judge, item, code)
        if judgement.verdict is Verdict.ACCEPTED:
            problems.append(f"with a mistake in a gap it is accepted:\n{code}")
    return problems


def _told(judgement: Judgement) -> str:
    return f"{judgement.verdict}. {'; '.join(note.particulars for note in judgement.notes)}"
