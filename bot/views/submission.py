"""Submissions: queued, training, judged. One message that is edited as it goes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.buttons import (
    CancelSubmission,
    NextQuestion,
    OfferChallenge,
    RunAsLegacy,
    ShowSolution,
)
from bot.screens import Key, Keyboard, Screen
from bot.services.coding import GraderState, Told
from bot.views import score, typealong
from bot.views.catalogue import Html, escape, label, say
from bot.views.challenge import next_hint
from bot.views.language import speaking
from bot.views.markup import block, clean, code, cut, prose
from bot.views.numbers import number
from bot.views.particulars import told as told_of
from bot.views.phrases import phrased, refused
from bot.views.question import comes_back
from bot.views.repairs import restored
from bot.views.ways import menu_below
from challenges.challenge import Challenge
from challenges.coded import Coded
from challenges.submissions import Submission, SubmissionState
from challenges.typealong import TypeAlong
from challenges.verdicts import Epoch, Judgement, Note, NoteKind, Verdict
from challenges.waiting import Place

OUTPUT_SHOWN = 700
"""Characters of captured output in the message; the learner sees the end of it."""

NOTES_SHOWN = 4
METRICS_SHOWN = 6
"""What is more than these would not fit one message, or one line."""

BAR = 12
"""Cells of the progress bar."""

SOON, MINUTE = 8, 57
"""Seconds from which on a wait is told in numbers, and in minutes."""


def status(told: Told, *, grader: GraderState) -> Screen:
    """Show where a submission is, in its learner's language."""
    with speaking(told.language):
        screen = _state(told, grader)
        repairs = restored(told.submission.repairs)
        return replace(screen, text=f"{screen.text}\n\n{repairs}") if repairs else screen


def _state(told: Told, grader: GraderState) -> Screen:
    match told.submission.state:
        case SubmissionState.QUEUED:
            return _queued(told, grader)
        case SubmissionState.RUNNING:
            return _running(told)
        case SubmissionState.CANCELLED:
            return _cancelled(told)
        case SubmissionState.JUDGED:
            return _judged(told)


def _cancelled(told: Told) -> Screen:
    text = say("submission.cancelled", title=told.challenge.title)
    again = (Key(label("submission.again"), OfferChallenge()),)
    return Screen(text=text, keyboard=(again, *menu_below()))


def reaction(submission: Submission) -> str | None:
    """Return the sign under code in a group; None: none."""
    judgement = submission.judgement
    if submission.state is SubmissionState.CANCELLED:
        return None
    if submission.state is not SubmissionState.JUDGED or judgement is None:
        return "👀"
    if judgement.is_ours:
        return "😢"
    return "🎉" if judgement.verdict is Verdict.ACCEPTED else "🤔"


def taken(told: Told) -> Screen:
    """Say in a group what a reaction would say, where there are none."""
    with speaking(told.language):
        return Screen(text=say("submission.taken", title=told.challenge.title))


def judged_text(challenge: Coded, judgement: Judgement) -> Html:
    """Return what is said of a judgement, without what it means for a learner's memory."""
    parts = [
        _verdict(challenge, judgement),
        *(_note(note) for note in judgement.notes[:NOTES_SHOWN]),
        _more(len(judgement.notes) - NOTES_SHOWN),
        _output(judgement),
        _advice(judgement),
        _facts(judgement),
    ]
    return Html("\n\n".join(filter(None, parts)))


def caption(challenge: Challenge, language: str) -> str:
    """Return the text below the learning curve."""
    with speaking(language):
        metric = label(f"challenge.metrics.{challenge.metric}")
        return say("submission.caption", title=challenge.title, metric=metric)


def _queued(told: Told, grader: GraderState) -> Screen:
    title, place = told.challenge.title, told.place
    if grader in {GraderState.WARM, GraderState.ELSEWHERE} or (place and place.slots):
        return Screen(text=_waits(title, place, grader), keyboard=_cancel(told))
    return Screen(
        text=say(f"submission.{grader.name.lower()}", title=title), keyboard=_cancel(told)
    )


def _waits(title: str, place: Place | None, grader: GraderState) -> Html:
    if place is None or not place.before:
        text = say("submission.next", title=title)
    else:
        text = say("submission.queued", title=title, count=place.before)
    if place is not None and not place.slots and grader is GraderState.ELSEWHERE:
        return Html(f"{text}\n{say('submission.nobody')}")
    if place is None or place.seconds is None:
        return text
    return Html(f"{text}\n{_begins(place.seconds)}")


def _begins(seconds: float) -> Html:
    """Say no more than is known: an estimate is rounded as people round."""
    if seconds < SOON:
        return say("submission.begins_soon")
    if seconds < MINUTE:
        return say("submission.begins_seconds", count=5 * round(seconds / 5))
    return say("submission.begins_minutes", count=max(1, round(seconds / 60)))


def _running(told: Told) -> Screen:
    title, progress = told.challenge.title, told.submission.progress
    if not progress:
        return Screen(text=say("submission.running", title=title), keyboard=_cancel(told))
    last = progress[-1]
    text = say(
        "submission.training",
        title=title,
        epoch=f"{last.number} / {last.of}" if last.of else last.number,
        bar=code(_bar(last)),
        metrics=_metrics(last.metrics),
    )
    return Screen(text=text, keyboard=_cancel(told))


def _bar(epoch: Epoch) -> str:
    done = BAR if not epoch.of else round(BAR * max(0.0, min(1.0, epoch.number / epoch.of)))
    return "▓" * done + "░" * (BAR - done)


def _metrics(metrics: Mapping[str, float]) -> Html:
    shown = list(metrics.items())[:METRICS_SHOWN]
    return Html(
        " · ".join(
            f"{escape(cut(clean(name), 24))} {number(value, '.4g')}" for name, value in shown
        )
    )


def _cancel(told: Told) -> Keyboard:
    return ((Key(label("submission.cancel"), CancelSubmission(told.submission.id)),),)


def _judged(told: Told) -> Screen:
    judgement = told.submission.judgement
    assert judgement is not None  # noqa: S101 - that is what judged means
    challenge, said = told.challenge, judged_text(told.challenge, judgement)
    if isinstance(challenge, TypeAlong):
        return typealong.judged(told, challenge, said)
    parts = [said, comes_back(told.remembered), _hint(challenge, judgement)]
    keyboard = _onwards(told, challenge, judgement)
    return Screen(text="\n\n".join(filter(None, parts)), keyboard=keyboard)


def _verdict(challenge: Coded, judgement: Judgement) -> Html:
    said = say(
        f"verdict.{_key(judgement)}",
        title=challenge.title,
        seconds=number(judgement.seconds, ".0f"),
    )
    if judgement.value is None or judgement.is_ours or isinstance(challenge, TypeAlong):
        return said
    return Html(f"{said}\n{score.told(challenge, judgement)}")


def _key(judgement: Judgement) -> str:
    """Which words tell the verdict: a file has not to do with any code."""
    if judgement.is_ours:
        return "unwell"
    if is_file(judgement) and judgement.verdict in {Verdict.NO_MODEL, Verdict.ERROR}:
        return f"{judgement.verdict}_in_file"
    is_of_a_set = any(note.kind in {NoteKind.UNMET, NoteKind.UNNAMED} for note in judgement.notes)
    if is_of_a_set and judgement.verdict is Verdict.INCOMPLETE:
        return "unmet"
    return judgement.verdict.value


def is_file(judgement: Judgement) -> bool:
    """Whether a model file was judged, not code."""
    return any(note.kind is NoteKind.FILE for note in judgement.notes)


def _note(note: Note) -> Html:
    if (particulars := told_of(note)) is not None:
        return particulars
    said = _said(note) if note.refusal is None else refused(note, note.refusal)
    if not note.text:
        return said
    shown = cut(clean(note.text), 120)
    if note.column is not None and 1 <= note.column <= len(shown) + 1:
        before = shown[: note.column - 1]
        shown += "\n" + "".join("\t" if c == "\t" else " " for c in before) + "^"
    return Html(f"{said}\n{block(shown)}")


def _said(note: Note) -> Html:
    key = note.kind.value
    if note.kind in {NoteKind.RAISED, NoteKind.SYNTAX} and note.line is None:
        key = f"{key}_somewhere"
    return say(f"note.{key}", line=note.line, detail=_detail(note))


def _detail(note: Note) -> str:
    if note.phrase is not None:
        return phrased(note.phrase)
    detail = cut(clean(note.detail), 400)
    is_prose = note.kind in {NoteKind.UNMET, NoteKind.REJECTED}  # with code in backticks
    return prose(detail) if is_prose else detail


def _more(count: int) -> Html | None:
    return say("submission.more_notes", count=count) if count > 0 else None


def whole_output(judgement: Judgement) -> str | None:
    """Return all that was printed, where the message shows the end of it only."""
    text = clean(judgement.output).strip()
    return text if len(text) > OUTPUT_SHOWN else None


def output_caption(told: Told) -> str:
    """Return the text below the file with all that was printed."""
    return say("submission.output", title=told.challenge.title)


def _output(judgement: Judgement) -> Html | None:
    text = clean(judgement.output).strip()
    if not text:
        return None
    shown = text if len(text) <= OUTPUT_SHOWN else "… " + text[-OUTPUT_SHOWN:]
    return Html(f"{say('submission.printed')}\n{block(shown)}")


def _advice(judgement: Judgement) -> Html | None:
    if judgement.verdict is Verdict.BELOW_TARGET and not judgement.notes:
        return say("advice.below_target")
    if judgement.verdict is Verdict.NO_MODEL and not is_file(judgement):
        return say("advice.no_model")
    return None


def _facts(judgement: Judgement) -> Html | None:
    if judgement.verdict is Verdict.REJECTED or judgement.is_ours:
        return None
    key = "submission.took_epochs" if judgement.history else "submission.took"
    facts = say(
        key,
        count=len(judgement.history),
        seconds=number(judgement.seconds, ".1f"),
        memory=round(judgement.peak_memory_bytes / 2**20),
    )
    return Html(
        "\n".join(filter(None, [" · ".join([facts, *_of_model(judgement)]), _seed(judgement)]))
    )


def _of_model(judgement: Judgement) -> Iterator[Html]:
    if judgement.parameters is not None:
        yield say("submission.parameters", count=number(judgement.parameters, ","))
    if judgement.file_bytes is not None:
        yield say("submission.file_size", size=number(judgement.file_bytes / 1024, ",.0f"))


def _seed(judgement: Judgement) -> Html | None:
    return None if judgement.seed is None else say("submission.seed", seed=judgement.seed)


def _hint(challenge: Challenge, judgement: Judgement) -> Html | None:
    if judgement.verdict is Verdict.ACCEPTED:
        explanation = prose(challenge.explanation)
        return Html(f"{explanation}\n\n{say('submission.passed')}")
    if judgement.is_ours:
        return None
    return say("submission.send_again" if is_file(judgement) else "submission.try_again")


def _onwards(told: Told, challenge: Challenge, judgement: Judgement) -> Keyboard:
    if judgement.verdict is Verdict.ACCEPTED:
        return (
            (
                Key(label("submission.again"), OfferChallenge()),
                Key(label("question.next"), NextQuestion()),
            ),
            *menu_below(),
        )
    give_up = Key(label("challenge.give_up"), ShowSolution(told.submission.showing_id))
    hints = next_hint(challenge, told.submission.showing_id, told.hints)
    if any(note.kind is NoteKind.OUTDATED for note in judgement.notes):
        again = RunAsLegacy(told.submission.id, told.submission.attempt)
        return ((Key(label("keras2.run"), again),), *hints, (give_up,))
    return (*hints, (give_up,))
