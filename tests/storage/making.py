"""Values that the storage tests write: plain ones, to be varied by keyword."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from challenges.cards import Card, CardKey, CardKind, Memory, Rating, Review
from challenges.groups import Group, Quiz, Vote
from challenges.learners import Learner
from challenges.parameters import DEFAULT, Preset
from challenges.parts import Part
from challenges.phrases import Phrase, PhraseKind
from challenges.refusals import RefusalKind
from challenges.reminders import Reminder
from challenges.rests import EVERY_DAY, Rest
from challenges.showings import Showing
from challenges.submissions import ModelFile, Submission
from challenges.verdicts import Epoch, Judgement, Note, NoteKind, Verdict
from storage.outbox import Letter
from storage.work import UnitOfWork
from storage.workers import WorkerBeat

NOW = datetime(2030, 5, 17, 9, 0, tzinfo=UTC)
TODAY = date(2030, 5, 17)
SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)
ADA = 2**51 + 7  # Telegram's ids have up to 52 bits
BOB = 7
CHAT = -(10**12) - 5
QUESTION = CardKey(CardKind.QUESTION, "broadcasting")
CHALLENGE = CardKey(CardKind.CHALLENGE, "fashion")
PRESET = Preset(
    kind=CardKind.QUESTION,
    weights=tuple(weight / 2 for weight in DEFAULT),
    likeliest=DEFAULT,
    reviews=40,
    fitted_at=NOW,
    bias=-0.125,
)
JUDGEMENT = Judgement(
    verdict=Verdict.BELOW_TARGET,
    metric="accuracy",
    target=0.85,
    value=0.5,
    score=3,
    seconds=3.25,
    peak_memory_bytes=2**31,
    parameters=650,
    file_bytes=15_600,
    seed=2**32 - 1,
    history=(Epoch(number=1, of=2, metrics={"loss": 0.75}),),
    output="1/2 ━━━",
    notes=(
        Note(kind=NoteKind.RAISED, detail="ValueError: é", line=3, column=1, text="x"),
        Note(kind=NoteKind.PARAMETERS, phrase=Phrase(PhraseKind.OF, ("2", "1"))),
        Note(kind=NoteKind.REJECTED, detail="os.fork", refusal=RefusalKind.PROGRAMS, line=1),
    ),
    is_ours=True,
)


def learner(learner_id: int = ADA, **changes: Any) -> Learner:
    values: dict[str, Any] = {
        "name": "Ada",
        "created_at": NOW,
        "username": "ada",
        "zone": ZoneInfo("Europe/Berlin"),
        "push_time": time(9, 30),
        "next_push_at": NOW,
    }
    return Learner(id=learner_id, **{**values, **changes})


def card(key: CardKey = QUESTION, **changes: Any) -> Card:
    values: dict[str, Any] = {
        "due": TODAY,
        "memory": Memory(stability=3.25, difficulty=5.5),
        "last_review": TODAY - DAY,
        "reviews": 4,
        "lapses": 1,
    }
    return Card(key=key, **{**values, **changes})


def showing(learner_id: int = ADA, **changes: Any) -> Showing:
    values: dict[str, Any] = {
        "key": QUESTION,
        "content": "broadcasting-1",
        "seed": 2**62,
        "study_day": TODAY,
        "shown_at": NOW,
    }
    return Showing(learner_id=learner_id, **{**values, **changes})


def review(**changes: Any) -> Review:
    values: dict[str, Any] = {
        "key": QUESTION,
        "content": "broadcasting-1",
        "rating": Rating.GOOD,
        "study_day": TODAY,
        "reviewed_at": NOW,
        "elapsed_days": 2,
        "memory": Memory(stability=3.25, difficulty=5.5),
        "seconds": 12.5,
    }
    return Review(**{**values, **changes})


def submission(learner_id: int = ADA, **changes: Any) -> Submission:
    values: dict[str, Any] = {
        "showing_id": 1,
        "challenge": "fashion",
        "source": "model = 1",
        "chat_id": learner_id,
        "message_id": 10,
        "submitted_at": NOW,
    }
    return Submission(learner_id=learner_id, **{**values, **changes})


def part(learner_id: int = ADA, **changes: Any) -> Part:
    values: dict[str, Any] = {
        "chat_id": learner_id,
        "message_id": 10,
        "text": "x = 1",
        "marks": "[]",
        "arrived_at": NOW,
    }
    return Part(learner_id=learner_id, **{**values, **changes})


def reminder(learner_id: int = ADA, **changes: Any) -> Reminder:
    values: dict[str, Any] = {
        "showing_id": 1,
        "study_day": TODAY,
        "due_at": NOW,
        "next_try_at": NOW,
    }
    return Reminder(learner_id=learner_id, **{**values, **changes})


def quiz(poll_id: str = "5001", **changes: Any) -> Quiz:
    values: dict[str, Any] = {
        "chat_id": CHAT,
        "message_id": 3,
        "question": "broadcasting-1",
        "correct_option": 2,
        "study_day": TODAY,
        "asked_at": NOW,
    }
    return Quiz(poll_id=poll_id, **{**values, **changes})


def vote(learner_id: int = ADA, **changes: Any) -> Vote:
    values: dict[str, Any] = {
        "poll_id": "5001",
        "is_correct": True,
        "study_day": TODAY,
        "voted_at": NOW,
    }
    return Vote(learner_id=learner_id, **{**values, **changes})


async def enrol(work: UnitOfWork, *learner_ids: int) -> None:
    """Learners, each with a showing; the ids of those count up from 1."""
    for learner_id in learner_ids:
        await work.learners.put(learner(learner_id))
        await work.showings.add(showing(learner_id, key=CHALLENGE, content="fashion"))


def letter(chat_id: int = ADA, **changes: Any) -> Letter:
    values: dict[str, Any] = {"content": "{}", "written_at": NOW, "next_try_at": NOW}
    return Letter(chat_id=chat_id, **{**values, **changes})


async def populate(work: UnitOfWork, learner_id: int, showing_id: int) -> None:
    """Everything that a learner may leave behind, in every table."""
    await work.learners.put(learner(learner_id))
    await work.showings.add(showing(learner_id))
    await work.cards.put(learner_id, card())
    await work.reviews.add(learner_id, review(), showing_id)
    await work.presets.put(learner_id, PRESET)
    await work.refits.take([learner_id], NOW, NOW)
    await work.refits.done({learner_id: 1})
    await work.reminders.add(reminder(learner_id, showing_id=showing_id))
    await work.rests.put(learner_id, [Rest(since=TODAY, weekdays=EVERY_DAY)])
    await work.outbox.add(letter(learner_id, showing_id=showing_id))
    await work.updates.add(1, NOW)
    await work.updates.keep({1: "{}"})
    await work.groups.put(Group(id=CHAT, title="Class"))
    await work.groups.join(CHAT, learner_id, NOW)
    await work.quizzes.add(quiz())
    await work.quizzes.vote(vote(learner_id))
    await work.submissions.enqueue(submission(learner_id, showing_id=showing_id))
    await work.parts.put(part(learner_id))
    await work.workers.beat(WorkerBeat(name="worker", slots=1, profile="full", beat_at=NOW))
    taken = await work.submissions.claim("worker", NOW, MINUTE)
    assert taken is not None
    await work.submissions.finish(taken.id, taken.attempt, "worker", JUDGEMENT)
    model = ModelFile(name="mine.keras", size_bytes=3, key="K", content=b"PK!")
    later = NOW + MINUTE  # so that the next one's are claimed before it
    await work.submissions.enqueue(replace(taken, source="", model=model, submitted_at=later))
