"""Waiting for grading: what a learner is told while others are before them."""

import asyncio
from dataclasses import replace

from bot.services.coding import Given
from challenges.verdicts import Judgement, Verdict
from storage.workers import ALIVE, WorkerBeat
from tests.conversations.stage import Person, Stage

CODE = "```python\nmodel = 1\n```"


async def test_the_place_and_the_estimate_follow_the_queue(
    stage: Stage, ada: Person, grace: Person
):
    await _judged(stage, ada, seconds=20.0)
    await _sends_code(grace)
    assert "you are next.\nIt begins in a few seconds." in await grace.reads()

    await _sends_code(ada)
    assert "Queued: one is before you.\nIt begins in about 20 s." in await ada.reads()

    await grace.presses("Cancel")
    await stage.bot.telling.tell_places()

    assert "Queued: you are next." in await ada.reads()
    assert "Cancelled" in await grace.reads()


async def test_a_place_that_has_not_changed_is_not_told_again(stage: Stage, ada: Person):
    await _sends_code(ada)
    told = len(stage.calls("editMessageText"))

    await stage.bot.telling.tell_places()

    assert len(stage.calls("editMessageText")) == told


async def test_who_waits_for_a_worker_is_told_so(stage: Stage, ada: Person):
    await _sends_code(ada)
    assert "No worker is running at the moment" in await ada.reads()

    async with stage.bot.services.coding.begin() as work:
        now = await work.now()
        await work.workers.beat(WorkerBeat(name="w", slots=1, profile=None, beat_at=now))
    await stage.bot.telling.tell_places()

    assert (await ada.reads()).endswith("Queued: you are next.")

    async with stage.bot.services.coding.begin() as work:
        gone = WorkerBeat(name="w", slots=1, profile=None, beat_at=now - ALIVE)
        await work.workers.beat(gone)
    await stage.bot.telling.tell_places()

    assert "No worker is running at the moment" in await ada.reads()


async def test_several_bots_on_one_database_tell_each_change_once(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")
    given = Given(learner_id=ada.id, chat_id=ada.id, message_id=77, source="model = 1")
    await stage.bot.services.coding.submit(given)
    tellings = [replace(stage.bot.telling) for _ in range(3)]

    await asyncio.gather(*(telling.tell_all() for telling in tellings))

    said = [message.get("text", "") for message in await stage.messages(ada.id)]
    assert sum("Queued" in text for text in said) == 1


async def _sends_code(person: Person) -> None:
    if await person.stage.bot.services.enrolment.find(person.id) is None:
        await person.enrols()
    await person.says("/challenge")
    await person.says(CODE)


async def _judged(stage: Stage, person: Person, *, seconds: float) -> None:
    """Somebody's code was judged by a worker that is alive; it took so long."""
    await _sends_code(person)
    async with stage.bot.services.coding.begin() as work:
        now = await work.now()
        await work.workers.beat(WorkerBeat(name="w", slots=1, profile=None, beat_at=now))
        taken = await work.submissions.claim("w", now, ALIVE)
        assert taken is not None
        judgement = Judgement(verdict=Verdict.NO_MODEL, metric="mae", target=1, seconds=seconds)
        await work.submissions.finish(taken.id, taken.attempt, "w", judgement)
    await stage.settle()
