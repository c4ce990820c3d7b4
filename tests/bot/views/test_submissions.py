"""Challenges and what came of code for them: Telegram takes it, however extreme."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.services.coding import GraderState, Offer, Told
from bot.services.memory import Remembered
from bot.views import challenge as challenge_view
from bot.views import plain
from bot.views import submission as view
from challenges import library
from challenges.cards import Card, CardKey, CardKind
from challenges.challenge import Challenge
from challenges.showings import Showing
from challenges.streaks import Streak
from challenges.submissions import Submission, SubmissionState
from challenges.verdicts import Epoch, Judgement, Note, NoteKind, Verdict
from challenges.waiting import Place
from runner.keras2 import changes
from runner.outcomes import FileFault
from tests.bot.views.telegrams import read, shown

BANK = library.load()
NOW = datetime(2026, 11, 23, tzinfo=UTC)
CHALLENGES = list(BANK.challenges.values())
LONGEST = max(CHALLENGES, key=lambda challenge: len(challenge.explanation))
NASTY = "\x1b[31m</pre><b>&lt;\r\t\0\b𝔘\u202e😀`"
REMEMBERED = Remembered(
    Card(key=CardKey(CardKind.CHALLENGE, "x"), due=date(2036, 11, 23)),
    date(2026, 11, 23),
    Streak(current=3650, longest=3650, is_alive_today=True),
)

by_slug = pytest.mark.parametrize("challenge", CHALLENGES, ids=lambda challenge: challenge.slug)


def showing(challenge: Challenge) -> Showing:
    return Showing(
        id=2**63 - 1,
        learner_id=7,
        key=CardKey(CardKind.CHALLENGE, challenge.slug),
        content=challenge.slug,
        seed=1,
        study_day=date(2026, 11, 23),
        shown_at=NOW,
    )


def told(challenge: Challenge, judgement: Judgement | None, **changed) -> Told:
    submission = Submission(
        id=2**63 - 1,
        learner_id=7,
        showing_id=2**63 - 1,
        challenge=challenge.slug,
        source="",
        chat_id=7,
        message_id=1,
        submitted_at=NOW,
        state=SubmissionState.JUDGED if judgement else SubmissionState.QUEUED,
        judgement=judgement,
    )
    return Told(
        submission=replace(submission, **changed),
        challenge=challenge,
        tries=99,
        remembered=REMEMBERED,
    )


def extreme(verdict: Verdict, *kinds: NoteKind) -> Judgement:
    nan, infinite = float("nan"), float("inf")
    metrics = {f"{NASTY}{number}" * 9: nan for number in range(20)}
    return Judgement(
        verdict=verdict,
        metric="accuracy",
        target=infinite,
        value=nan,
        score=4,
        seconds=1e9,
        peak_memory_bytes=2**63,
        parameters=10**30,
        file_bytes=10**30,
        seed=2**32 - 1,
        history=tuple(Epoch(number=n, of=1, metrics=metrics) for n in range(1, 500)),
        output=f"{NASTY}\n" * 1000,
        notes=tuple(
            Note(kind=kind, detail=NASTY * 500, line=10**9, column=60, text=NASTY * 500)
            for kind in kinds
        ),
    )


@by_slug
def test_every_challenge_can_be_offered_and_solved_for_the_learner(challenge: Challenge):
    offer = Offer(showing(challenge), challenge)

    assert challenge.title in shown(challenge_view.offered(offer))
    assert challenge.solution.strip()[-20:] in shown(challenge_view.solution(offer))


def reached(challenge: Challenge, value: float, verdict: Verdict, score: int | None) -> str:
    metric, target = challenge.metric, challenge.target
    judgement = Judgement(
        verdict=verdict, metric=metric, target=target, value=value, score=score, seed=7
    )
    return shown(view.status(told(challenge, judgement), grader=GraderState.WARM))


def test_a_score_is_told_with_what_the_next_takes():
    digits = BANK.challenge("tiny-digits")
    dots = "●●●○○ 3 of 5: accuracy 0.8123 on hidden data\nFor 4: ≥ 0.85 · the target is 5: ≥ 0.93"

    assert dots in reached(digits, 0.81234, Verdict.BELOW_TARGET, 3)


def test_before_the_target_there_is_only_the_target():
    text = reached(BANK.challenge("fuel-economy"), 3.2, Verdict.BELOW_TARGET, 4)

    assert "●●●●○ 4 of 5: mean absolute error 3.2 on hidden data\nThe target is 5: ≤ 3" in text


def test_the_target_is_the_whole_score():
    text = reached(BANK.challenge("fuel-economy"), 2.5, Verdict.ACCEPTED, 5)

    assert "●●●●● 5 of 5: mean absolute error 2.5 on hidden data (target ≤ 3)" in text
    assert "Seed 7: the same code ends the same" in text


def test_a_judgement_from_before_there_were_scores_is_told_as_it_was():
    text = reached(BANK.challenge("fuel-economy"), 2.5, Verdict.ACCEPTED, None)

    assert "reached!\nmean absolute error 2.5 on hidden data (target ≤ 3)" in text
    assert " of 5" not in text


@pytest.mark.parametrize(("value", "said"), [(3.00001, "3.00001"), (3.0, "3"), (3.2, "3.2")])
def test_a_value_is_told_apart_from_the_target_that_it_misses(value: float, said: str):
    text = reached(BANK.challenge("fuel-economy"), value, Verdict.BELOW_TARGET, 4)

    assert f"mean absolute error {said} on" in text


@by_slug
@pytest.mark.parametrize("score", range(6))
def test_every_score_of_every_challenge_is_told(challenge: Challenge, score: int):
    verdict = Verdict.ACCEPTED if score == 5 else Verdict.BELOW_TARGET

    assert f"{score} of 5: " in reached(challenge, challenge.target, verdict, score)


@by_slug
def test_reaching_the_target_of_every_challenge_is_told_whole(challenge: Challenge):
    judgement = extreme(Verdict.ACCEPTED, *NoteKind)

    text = shown(view.status(told(challenge, judgement), grader=GraderState.WARM))

    assert f"{challenge.title}: reached!" in text
    assert "3650 days in a row" in text
    assert len(read(view.caption(challenge, "en"))) <= 1024


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("is_ours", [False, True])
def test_every_verdict_is_told_however_extreme(verdict: Verdict, is_ours: bool):
    judgement = replace(extreme(verdict, *NoteKind, *NoteKind), is_ours=is_ours)

    text = shown(view.status(told(LONGEST, judgement), grader=GraderState.WARM))

    assert LONGEST.title in text
    assert f"…and {2 * len(NoteKind) - 4} more." in text
    assert "\x1b" not in text + plain.judged(LONGEST, judgement)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_told_with_nothing_known(verdict: Verdict):
    judgement = Judgement(verdict=verdict, metric="accuracy", target=0.9)

    shown(view.status(told(LONGEST, judgement), grader=GraderState.WARM))


@pytest.mark.parametrize("kind", NoteKind)
def test_every_note_is_told_with_and_without_its_particulars(kind: NoteKind):
    full = extreme(Verdict.ERROR, kind)
    bare = replace(full, notes=(Note(kind=kind),))

    for judgement in (full, bare):
        shown(view.status(told(LONGEST, judgement), grader=GraderState.WARM))


def test_the_caret_stands_below_its_column_even_behind_tabs():
    note = Note(kind=NoteKind.SYNTAX, detail="bad", line=1, column=3, text="\t\tx +")
    judgement = replace(extreme(Verdict.REJECTED), notes=(note,), output="")

    text = view.judged_text(LONGEST, judgement)

    assert "<pre>        x +\n        ^</pre>" in text


def test_of_long_output_the_end_is_shown():
    judgement = replace(extreme(Verdict.ACCEPTED), output="a" * 10_000 + "the end")

    assert "… " + "a" * (700 - len("the end")) + "the end" in view.judged_text(LONGEST, judgement)


def test_output_without_anything_to_see_is_left_out():
    judgement = replace(extreme(Verdict.ACCEPTED), output="\x1b[0m\r\n \b\u202e\n")

    assert "Printed" not in view.judged_text(LONGEST, judgement)


@pytest.mark.parametrize("state", [*list(SubmissionState)[:2], SubmissionState.CANCELLED])
@pytest.mark.parametrize("grader", GraderState)
def test_every_state_is_told(state: SubmissionState, grader: GraderState):
    place = Place(before=10**9, slots=1, seconds=1e12)
    waiting = replace(told(LONGEST, None, state=state), place=place)

    assert LONGEST.title in shown(view.status(waiting, grader=grader))


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (None, "you are next."),
        (Place(before=0, slots=1, seconds=None), "you are next."),
        (Place(before=0, slots=1, seconds=0.0), "next.\nIt begins in a few seconds."),
        (Place(before=1, slots=1, seconds=8.0), "one is before you.\nIt begins in about 10 s."),
        (Place(before=3, slots=1, seconds=56.0), "3 are before you.\nIt begins in about 55 s."),
        (Place(before=3, slots=1, seconds=58.0), "It begins in about a minute."),
        (Place(before=9, slots=1, seconds=170.0), "It begins in about 3 minutes."),
        (Place(before=0, slots=0, seconds=None), "your code is kept until one is."),
    ],
)
def test_who_waits_is_told_the_place_and_when_it_begins(place: Place | None, expected: str):
    waiting = replace(told(LONGEST, None), place=place)

    text = shown(view.status(waiting, grader=GraderState.ELSEWHERE))

    assert text.endswith(expected)


def test_a_worker_elsewhere_counts_where_the_one_beside_the_bot_refuses():
    waiting = replace(told(LONGEST, None), place=Place(before=2, slots=1, seconds=None))

    text = shown(view.status(waiting, grader=GraderState.REFUSES))

    assert text.endswith("Queued: 2 are before you.")


@pytest.mark.parametrize(("number", "of"), [(0, 1), (-(10**9), 1), (10**9, 1), (1, None), (5, -1)])
def test_progress_that_cannot_be_draws_a_bar_all_the_same(number: int, of: int | None):
    progress = (Epoch(number=number, of=of, metrics=extreme(Verdict.ERROR).history[0].metrics),)
    running = told(LONGEST, None, state=SubmissionState.RUNNING, progress=progress)

    text = shown(view.status(running, grader=GraderState.WARM))

    assert text.count("▓") + text.count("░") == view.BAR


@pytest.mark.parametrize("change", [*(each.name for each in changes.load()), changes.GONE])
@pytest.mark.parametrize("kind", [NoteKind.OUTDATED, NoteKind.ANCIENT])
def test_every_change_since_keras_2_has_its_words(kind: NoteKind, change: str):
    note = Note(kind=kind, detail=f"{change} keras.gone", line=1)
    judgement = replace(extreme(Verdict.ERROR), notes=(note,), output="")

    text = plain.judged(LONGEST, judgement)

    assert re.search(r"🕰 Written for .*\. \S", text)


@pytest.mark.parametrize("fault", FileFault)
def test_every_fault_of_a_file_has_its_words(fault: FileFault):
    notes = (
        Note(kind=NoteKind.FILE_FAULT, detail=f"{fault} <b>"),
        Note(kind=NoteKind.FILE, detail="2097152 mine.keras"),
    )
    judgement = replace(extreme(Verdict.NO_MODEL), value=None, notes=notes, output="")

    head, fault_words, file, *_ = plain.judged(LONGEST, judgement).split("\n\n")

    assert head.endswith("no model in that file")
    assert len(fault_words) > 20
    assert file == "📦 mine.keras, 2.0 MB"


def test_only_what_legacy_keras_runs_has_the_key_for_it():
    labels = []
    for kind in (NoteKind.OUTDATED, NoteKind.ANCIENT):
        note = Note(kind=kind, detail="lr", line=1)
        judgement = replace(extreme(Verdict.ERROR), notes=(note,))
        screen = view.status(told(LONGEST, judgement), grader=GraderState.WARM)
        labels.append([key.text for row in screen.keyboard for key in row])
    with_the_key, without = labels

    assert with_the_key == ["Run it as Keras 2", *without]
    assert "Show the solution" in without
