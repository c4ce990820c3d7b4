"""From an execution of a type-along set to a judgement: nothing is measured, a check has run."""

from challenges.typealong import TypeAlong
from challenges.verdicts import Judgement, Note, NoteKind, Verdict
from runner.judgements import Finding, failed
from runner.outcomes import Execution, Finished, Unmet, Unnamed


def checked(execution: Execution, item: TypeAlong) -> Judgement:
    """What an execution amounts to."""
    verdict, notes = _found(execution, item)
    return Judgement(
        verdict=verdict,
        metric="",
        target=0.0,
        seconds=execution.seconds,
        peak_memory_bytes=execution.peak_memory_bytes,
        seed=execution.seed,
        history=execution.history,
        output=execution.output,
        notes=notes,
    )


def _found(execution: Execution, item: TypeAlong) -> Finding:
    match execution.outcome:
        case Finished():
            return Verdict.ACCEPTED, ()
        case Unmet(detail=detail):
            return Verdict.INCOMPLETE, (Note(kind=NoteKind.UNMET, detail=detail),)
        case Unnamed(name=name):
            return Verdict.INCOMPLETE, (Note(kind=NoteKind.UNNAMED, detail=name),)
    return failed(execution.outcome, item)
