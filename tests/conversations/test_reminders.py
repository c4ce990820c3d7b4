import asyncio
from datetime import timedelta

import pytest
from telegram.error import Forbidden

from bot.jobs.reminding import Reminding
from tests.conversations.stage import Person, Stage
from tests.databases import kind

__all__ = ["kind"]  # whoever claims whom is up to the database: these run on both


async def test_the_daily_question_arrives_once_at_the_chosen_time(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    moment = await ada.next_push()

    await stage.until(moment - timedelta(seconds=1))
    before = await _daily(stage, ada)
    await stage.until(moment)
    at_the_time = await _daily(stage, ada)
    for _ in range(3):
        await stage.pass_time(hours=2)

    assert (before, at_the_time, await _daily(stage, ada)) == (0, 1, 1)


async def test_every_day_brings_one(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")

    for _ in range(5):
        await stage.until(await ada.next_push())
        await ada.presses("I don't know")

    assert await _daily(stage, ada) == 5


async def test_sweepers_that_run_at_once_send_one(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    stage.chat.clock.stop_at(await ada.next_push())
    other = Reminding(stage.bot.application.bot, stage.bot.services)

    await asyncio.gather(stage.bot.services.reminders.sweep(), other.services.reminders.sweep())
    await stage.bot.reminding.tick()

    assert await _daily(stage, ada) == 1


async def test_what_one_sender_has_taken_is_given_to_another_only_if_it_dies(
    stage: Stage, ada: Person
):
    await ada.enrols(at="09:00")
    stage.chat.clock.stop_at(await ada.next_push())
    reminders = stage.bot.services.reminders
    await reminders.sweep()

    taken, meanwhile = await reminders.waiting(), await reminders.waiting()
    await stage.pass_time(minutes=3)

    assert (len(taken), meanwhile) == (1, [])
    assert await _daily(stage, ada) == 1


async def test_a_sweep_that_is_hours_late_still_sends_within_the_study_day(
    stage: Stage, ada: Person
):
    await ada.enrols(at="09:00")

    await stage.until(await ada.next_push() + timedelta(hours=10))

    assert await _daily(stage, ada) == 1


async def test_days_that_were_slept_through_are_not_caught_up(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")

    await stage.until(await ada.next_push() + timedelta(days=4, hours=1))
    skipped = await _daily(stage, ada)
    await stage.until(await ada.next_push())

    assert (skipped, await _daily(stage, ada)) == (0, 1)


async def test_a_pause_stops_them_and_resume_brings_the_next(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    await ada.says("/pause")

    await stage.pass_time(days=3)
    paused = await _daily(stage, ada)
    await ada.says("/resume")
    await stage.until(await ada.next_push())

    assert (paused, await _daily(stage, ada)) == (0, 1)


async def test_whoever_blocks_the_bot_gets_no_more_and_comes_back_with_start(
    stage: Stage, ada: Person
):
    await ada.enrols(at="09:00")
    await stage.act("block", **{"as": ada.id, "blocked": True})

    await stage.pass_time(days=2)
    assert await _daily(stage, ada) == 0
    await stage.act("block", **{"as": ada.id, "blocked": False})
    await ada.says("/start")
    await stage.until(await ada.next_push())

    assert await _daily(stage, ada) == 1


async def test_a_block_that_shows_only_when_sending_is_taken_the_same(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    moment = await ada.next_push()
    await stage.http.post("/chat/block", json={"as": ada.id, "blocked": True})

    await stage.until(moment)

    learner = await stage.bot.services.enrolment.find(ada.id)
    assert learner is not None
    assert learner.is_unreachable
    with pytest.raises(Forbidden):
        await stage.bot.application.bot.send_message(ada.id, "still there?")


async def test_the_push_carries_a_question_that_is_not_the_one_just_answered(
    stage: Stage, ada: Person
):
    await ada.enrols(at="09:00")
    await ada.presses("I don't know")

    await stage.until(await ada.next_push())

    assert "question of the day" in await ada.reads()


async def _daily(stage: Stage, person: Person) -> int:
    """How many daily questions have reached a person, even if they show an answer now."""
    return sum(
        call.ok and "question of the day" in call.params.get("text", "")
        for call in stage.chat.calls
        if call.method == "sendMessage" and int(call.params["chat_id"]) == person.id
    )
