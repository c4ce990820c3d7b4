"""From an execution to a judgement: the only place where hidden labels meet predictions. Pure."""

from challenges import advice
from challenges.challenge import Challenge
from challenges.verdicts import Judgement, Note, NoteKind, Verdict
from runner import metrics
from runner.outcomes import (
    Bound,
    Died,
    Execution,
    FileUnreadable,
    ModelMissing,
    ModelTooLarge,
    Outcome,
    Outdated,
    Predicted,
    Raised,
    Refused,
    Stopped,
    Unparsable,
    Unpredictable,
)
from runner.protocol import Array

Finding = tuple[Verdict, tuple[Note, ...]]

_STOPPED = {
    Bound.TIME: Verdict.TIME_LIMIT,
    Bound.MEMORY: Verdict.MEMORY_LIMIT,
    Bound.OUTPUT: Verdict.OUTPUT_LIMIT,
}


def judged(execution: Execution, challenge: Challenge, labels: Array) -> Judgement:
    """What an execution amounts to."""
    value = None
    if isinstance(execution.outcome, Predicted):
        measured = metrics.measure(challenge.metric, execution.outcome.values, labels)
        value = measured.value
        verdict, notes = _reached(challenge, value), measured.notes
    else:
        verdict, notes = _failed(execution.outcome, challenge)
    if execution.is_output_cut:
        notes += (Note(kind=NoteKind.OUTPUT_CUT, detail=str(challenge.limits.output_bytes)),)
    return Judgement(
        verdict=verdict,
        metric=challenge.metric,
        target=challenge.target,
        value=value,
        seconds=execution.seconds,
        peak_memory_bytes=execution.peak_memory_bytes,
        parameters=execution.parameters,
        history=execution.history,
        output=execution.output,
        notes=(*notes, *advice.notes(execution.history, verdict)),
    )


def given_up(challenge: Challenge | None) -> Judgement:
    """The judgement of what could not be judged; None if not even its challenge is there."""
    metric, target = (challenge.metric, challenge.target) if challenge else ("", 0.0)
    return Judgement(verdict=Verdict.CRASHED, metric=metric, target=target, is_ours=True)


def _reached(challenge: Challenge, value: float | None) -> Verdict:
    if value is None:
        return Verdict.BAD_PREDICTIONS
    return Verdict.ACCEPTED if challenge.is_reached(value) else Verdict.BELOW_TARGET


def _failed(outcome: Outcome, challenge: Challenge) -> Finding:
    match outcome:
        case Stopped(bound=bound):
            return _STOPPED[bound], ()
        case Refused():
            return Verdict.REJECTED, _refused(outcome)
        case Unparsable():
            return Verdict.REJECTED, (_unparsable(outcome),)
        case Raised():
            return Verdict.ERROR, (_raised(outcome), *_outdated(outcome.outdated))
        case Died(detail=detail):
            return Verdict.CRASHED, (Note(kind=NoteKind.RAISED, detail=detail),)
    return _of_model(outcome, challenge)


def _of_model(outcome: Outcome, challenge: Challenge) -> Finding:
    match outcome:
        case ModelTooLarge(parameters=parameters):
            detail = f"{parameters} of {challenge.limits.parameters}"
            return Verdict.TOO_LARGE, (Note(kind=NoteKind.PARAMETERS, detail=detail),)
        case FileUnreadable(fault=fault, detail=detail):
            note = Note(kind=NoteKind.FILE_FAULT, detail=f"{fault} {detail}".strip())
            return Verdict.NO_MODEL, (note,)
        case Unpredictable(detail=detail):
            return Verdict.BAD_PREDICTIONS, (Note(kind=NoteKind.SHAPE, detail=detail),)
        case ModelMissing(found=found) if found:
            return Verdict.NO_MODEL, (Note(kind=NoteKind.RAISED, detail=found),)
    return Verdict.NO_MODEL, ()


def _refused(outcome: Refused) -> tuple[Note, ...]:
    return tuple(
        Note(
            kind=NoteKind.REJECTED,
            detail=refusal.reason,
            line=refusal.line,
            column=refusal.column,
            text=refusal.text,
        )
        for refusal in outcome.refusals
    )


def _unparsable(outcome: Unparsable) -> Note:
    return Note(
        kind=NoteKind.SYNTAX,
        detail=outcome.message,
        line=outcome.line,
        column=outcome.column,
        text=outcome.text,
    )


def _raised(outcome: Raised) -> Note:
    return Note(kind=NoteKind.RAISED, detail=outcome.message, line=outcome.line, text=outcome.text)


def _outdated(outdated: Outdated | None) -> tuple[Note, ...]:
    if outdated is None:
        return ()
    return (
        Note(
            kind=NoteKind.OUTDATED if outdated.is_legacy else NoteKind.ANCIENT,
            detail=f"{outdated.change} {outdated.subject}".strip(),
            line=outdated.line,
        ),
    )
