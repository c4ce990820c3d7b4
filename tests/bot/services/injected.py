"""Learners whose every act may happen twice, at once on two devices, or be cut short by a kill.

An act is what an update asks for. It is redelivered until it was acknowledged: whoever is killed
after the commit and before that does it again, and so does a double tap.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.services.corrections import Corrections
from bot.services.ports import Begin
from bot.services.questions import Questions
from challenges.cards import Correction
from challenges.errors import LearningError
from challenges.learners import Learner
from challenges.library import Library
from challenges.questions import ChoiceQuestion, Question
from storage.database import Database
from storage.work import UnitOfWork

START = datetime(2030, 3, 6, 12, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
KILLED, TWICE, OLD, NEXT_DAY = 0.08, 0.3, 0.15, 0.04
"""How often a process dies in an act, an act comes again, an old question is meant, a day ends."""

Act = Callable[["Device"], Awaitable[object]]


class KilledError(Exception):
    """The process is gone."""


@dataclass
class Clock:
    """A learner's time, the same on all devices."""

    now: datetime = START


@dataclass
class Device:
    """One bot process that serves a learner, on a connection of its own."""

    questions: Questions
    corrections: Corrections


def device(database: Database, library: Library, clock: Clock, chance: random.Random) -> Device:
    begin = _mortal(database, chance)
    questions = Questions(begin=begin, library=library, now=lambda: clock.now)
    corrections = Corrections(begin=begin, questions=questions, now=lambda: clock.now)
    return Device(questions, corrections)


def _mortal(database: Database, chance: random.Random) -> Begin:
    """Transactions in whose midst, or just after which, the process may be killed."""

    @asynccontextmanager
    async def begin() -> AsyncIterator[UnitOfWork]:
        fate = chance.random()
        async with database.begin() as work:
            yield work
            if fate < KILLED / 2:
                raise KilledError
        if fate > 1 - KILLED / 2:
            raise KilledError

    return begin


@dataclass
class Person:
    """A learner with several devices, who does anything in any order."""

    id: int
    devices: Sequence[Device]
    clock: Clock
    chance: random.Random
    shown: dict[int, Question] = field(default_factory=dict)
    _messages: int = 0
    events: int = 0

    async def live(self, events: int) -> None:
        """Act until so many events have happened, doubles among them."""
        while self.events < events:
            if self.chance.random() < NEXT_DAY:
                self.clock.now += timedelta(days=self.chance.choice([1, 1, 2, 9]))
            self.clock.now += timedelta(seconds=self.chance.randrange(1, 90))
            acts = [self._act() for _ in range(self.chance.choice([1, 1, 2, 3]))]
            if self.chance.random() < TWICE:
                acts += acts[: self.chance.choice([1, 2])]
            await asyncio.gather(*(self._deliver(act) for act in acts))

    async def _deliver(self, act: Act) -> None:
        """Have it done by some device until one has acknowledged it."""
        while True:
            self.events += 1
            try:
                await act(self.chance.choice(self.devices))
            except KilledError:
                continue
            except LearningError:
                return  # told kindly, with words of its own
            return

    def _act(self) -> Act:
        kind = self.chance.choices(
            ["next", "answer", "dont_know", "hint", "correct", "undo", "undo_last"],
            [6, 9, 2, 1, 2, 1, 0.5],
        )[0]
        if kind == "next" or not self.shown:
            return self._next
        showing = list(self.shown)[-1]
        if self.chance.random() < OLD:
            showing = self.chance.choice(list(self.shown)[-12:])
        return self._upon(kind, showing)

    async def _next(self, device: Device) -> None:
        asked = await device.questions.next(self.id)
        self.shown[asked.showing.id] = asked.question

    def _upon(self, kind: str, showing: int) -> Act:
        match kind:
            case "answer":
                return self._answer(showing)
            case "dont_know":
                return lambda device: device.questions.give_up(self.id, showing)
            case "hint":
                return lambda device: device.questions.hint(self.id, showing)
            case "correct":
                correction = self.chance.choice(list(Correction))
                return lambda device: device.corrections.correct(self.id, showing, correction)
            case "undo":
                return lambda device: device.corrections.undo(self.id, showing)
        return lambda device: device.corrections.undo(self.id)

    def _answer(self, showing: int) -> Act:
        self._messages += 1
        question, message = self.shown[showing], self._messages
        text = _answer(question, self.chance)
        if isinstance(question, ChoiceQuestion):
            return lambda device: device.questions.answer(self.id, showing, text)
        return lambda device: device.questions.answer(self.id, showing, text, message_id=message)


def _answer(question: Question, chance: random.Random) -> str:
    """Right three times of four."""
    is_right = chance.random() < 0.75
    match question.kind:
        case "single" | "multiple":
            right = ",".join(map(str, sorted(question.correct)))
            wrong = str(next(i for i in range(6) if i not in question.correct))
            return right if is_right else wrong
        case "number":
            return f"{question.answer + (0 if is_right else chance.choice([1, 4000])):g}"
        case "shape":
            return question.answer if is_right else "(None, 77)"
        case "output":
            return question.answer if is_right else "nothing"
        case "order":
            numbers = question.right[0] if is_right else question.right[0][::-1]
            return " ".join(map(str, numbers))
    return question.answers[0] if is_right else "nothing"


async def enrol(database: Database, learner_id: int) -> None:
    async with database.begin() as work:
        await work.learners.put(Learner(id=learner_id, name="Ada", created_at=START, zone=ZONE))
