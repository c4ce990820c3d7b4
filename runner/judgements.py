"""From an execution to a judgement: the only place where hidden labels meet predictions. Pure."""

from challenges import advice
from challenges.challenge import BEST_SCORE, Challenge
from challenges.coded import Coded
from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import Judgement, Note, NoteKind, Verdict
from runner import mistakes
from runner.facts import Facts, unmet
from runner.metrics.measure import measure
from runner.metrics.measured import Measured
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

_STYLE = {NoteKind.PROBABILITIES, NoteKind.SUMS, NoteKind.TWO_COLUMNS}
"""Notes that no model that meets its target needs to hear: it has `from_logits=True`, say."""


def judged(execution: Execution, challenge: Challenge, labels: Array) -> Judgement:
    """What an execution amounts to."""
    measured = Measured()
    if isinstance(execution.outcome, Predicted):
        measured = measure(challenge.metric, execution.outcome.values, labels)
        verdict, notes = _found(measured, challenge, execution.facts)
    else:
        verdict, notes = failed(execution.outcome, challenge)
    if execution.is_output_cut:
        notes += (Note(kind=NoteKind.OUTPUT_CUT, detail=str(challenge.limits.output_bytes)),)
    return Judgement(
        verdict=verdict,
        metric=challenge.metric.value,
        target=challenge.target,
        value=measured.value,
        score=_score(measured, challenge, verdict),
        seconds=execution.seconds,
        peak_memory_bytes=execution.peak_memory_bytes,
        parameters=execution.parameters,
        file_bytes=execution.facts.file_bytes if execution.facts else None,
        seed=execution.seed,
        history=execution.history,
        output=execution.output,
        notes=_in_order((*notes, *advice.notes(execution.history, verdict))),
    )


def given_up(challenge: Coded | None) -> Judgement:
    """The judgement of what could not be judged; None if not even its challenge is there."""
    metric, target = "", 0.0
    if isinstance(challenge, Challenge):
        metric, target = challenge.metric.value, challenge.target
    return Judgement(verdict=Verdict.CRASHED, metric=metric, target=target, is_ours=True)


def _found(measured: Measured, challenge: Challenge, facts: Facts | None) -> Finding:
    if measured.value is None:
        return Verdict.BAD_PREDICTIONS, measured.notes
    missing = unmet(challenge.checks, facts)
    if not challenge.is_reached(measured.value):
        return Verdict.BELOW_TARGET, (*missing, *measured.notes)
    if missing:
        return Verdict.INCOMPLETE, missing
    return Verdict.ACCEPTED, tuple(note for note in measured.notes if note.kind not in _STYLE)


def _in_order(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """That nothing was trained first, as it explains the others."""
    return tuple(sorted(notes, key=lambda note: note.kind is not NoteKind.UNTRAINED))


def _score(measured: Measured, challenge: Challenge, verdict: Verdict) -> int | None:
    if measured.value is None:
        return None
    score = challenge.score(measured.value)
    return min(score, BEST_SCORE - 1) if verdict is Verdict.INCOMPLETE else score


def failed(outcome: Outcome, challenge: Coded) -> Finding:
    """What is said of a run that has not come to its end."""
    match outcome:
        case Stopped(bound=bound):
            return _STOPPED[bound], ()
        case Refused():
            return Verdict.REJECTED, _refused(outcome)
        case Unparsable():
            return Verdict.REJECTED, (_unparsable(outcome),)
        case Raised():
            return Verdict.ERROR, (_raised(outcome), *_explained(outcome))
        case Died(phrase=phrase):
            return Verdict.CRASHED, (Note(kind=NoteKind.RAISED, phrase=phrase),)
    return _of_model(outcome, challenge)


def _of_model(outcome: Outcome, challenge: Coded) -> Finding:
    match outcome:
        case ModelTooLarge(parameters=parameters):
            most = challenge.limits.parameters
            phrase = Phrase(PhraseKind.OF, (str(parameters), str(most)))
            return Verdict.TOO_LARGE, (Note(kind=NoteKind.PARAMETERS, phrase=phrase),)
        case FileUnreadable(fault=fault, detail=detail):
            note = Note(kind=NoteKind.FILE_FAULT, detail=f"{fault} {detail}".strip())
            return Verdict.NO_MODEL, (note,)
        case Unpredictable(phrase=phrase):
            return Verdict.BAD_PREDICTIONS, (Note(kind=NoteKind.SHAPE, phrase=phrase),)
        case ModelMissing(found=found) if found:
            return Verdict.NO_MODEL, (Note(kind=NoteKind.NO_MODEL, phrase=found),)
    return Verdict.NO_MODEL, ()


def _refused(outcome: Refused) -> tuple[Note, ...]:
    return tuple(
        Note(
            kind=NoteKind.REJECTED,
            detail=refusal.construct,
            refusal=refusal.kind,
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
        phrase=outcome.phrase,
        line=outcome.line,
        column=outcome.column,
        text=outcome.text,
    )


def _raised(outcome: Raised) -> Note:
    return Note(kind=NoteKind.RAISED, detail=outcome.message, line=outcome.line, text=outcome.text)


def _explained(outcome: Raised) -> tuple[Note, ...]:
    return _outdated(outcome.outdated) or mistakes.explained(outcome.message)


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
