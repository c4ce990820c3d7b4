import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
from telegram.error import Forbidden

from bot.jobs.reminding import Reminding
from tests.conversations.stage import Person, Stage
from tests.databases import kind
from tests.storage.making import JUDGEMENT

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
    other = Reminding(stage.bot.application.bot, stage.bot.services, stage.bot.posting)

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


async def test_of_days_that_were_slept_through_only_the_last_brings_a_question(
    stage: Stage, ada: Person
):
    await ada.enrols(at="09:00")

    await stage.until(await ada.next_push() + timedelta(days=4, hours=1))
    late = await _daily(stage, ada)
    await stage.until(await ada.next_push())

    assert (late, await _daily(stage, ada)) == (1, 2)


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


async def test_a_question_that_is_not_answered_comes_once_more_in_other_words(
    stage: Stage, ada: Person
):
    await ada.enrols(at="09:00")
    await stage.until(await ada.next_push())
    first = await ada.sees()

    await stage.pass_time(hours=6)
    second = await ada.sees()
    for _ in range(8):
        await stage.pass_time(hours=2)

    said = await stage.messages(ada.id)
    assert "One answer is enough" in second["text"] or "Only this once" in second["text"]
    assert "question of the day" not in second["text"]
    assert first["text"].splitlines()[-3:] == second["text"].splitlines()[-3:]  # the same one
    assert first["message_id"] not in [message["message_id"] for message in said]
    assert said[-1]["message_id"] == second["message_id"]  # and then no more


async def test_one_tap_on_the_nudge_answers_it(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    await stage.until(await ada.next_push())
    await stage.pass_time(hours=6)

    await ada.presses("I don't know")

    assert "comes back tomorrow" in await ada.reads()


@pytest.mark.parametrize("why", ["answered", "unwanted", "paused", "off", "late"])
async def test_nobody_is_nudged_who(stage: Stage, ada: Person, why: str):
    await ada.enrols(at="09:00")
    await stage.until(await ada.next_push())
    match why:
        case "answered":
            await ada.presses("I don't know")
        case "paused":
            await ada.says("/pause")
        case "unwanted" | "off":
            await ada.says("/settings")
            await ada.presses("🔔 Reminder" if why == "unwanted" else "🏖 Days off")
            await ada.presses("off" if why == "unwanted" else "Thu")
    before = await stage.messages(ada.id)

    await stage.pass_time(hours=14 if why == "late" else 6)  # 23:00: quiet

    assert await stage.messages(ada.id) == before


async def test_two_sweepers_nudge_once(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    await stage.until(await ada.next_push())
    stage.chat.clock.advance(timedelta(hours=6))

    await asyncio.gather(stage.bot.reminding.tick(), stage.bot.reminding.tick())
    await stage.bot.posting.settled()

    assert len(stage.calls("deleteMessage")) == 1


async def test_a_missed_day_is_covered_by_a_freeze_and_the_learner_is_told(
    stage: Stage, ada: Person
):
    await ada.enrols(at="09:00")
    await ada.presses("I don't know")
    for _ in range(6):
        await stage.until(await ada.next_push())
        await ada.presses("I don't know")
    await stage.until(await ada.next_push())  # and this day is missed

    await stage.until(await ada.next_push())
    told = await ada.reads()
    await ada.presses("I don't know")

    assert "You missed a day, and a freeze kept your streak of 7 alive (left: 0)." in told
    assert "8 days in a row" in await ada.reads()


async def test_days_on_which_nobody_swept_cost_no_streak(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    await ada.presses("I don't know")

    await stage.pass_time(days=5)  # the machine was off
    await ada.presses("I don't know")

    assert "2 days in a row" in await ada.reads()


async def test_a_day_on_which_the_judge_failed_costs_no_streak(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    await ada.presses("I don't know")
    await stage.until(await ada.next_push())
    await ada.says("/challenge")
    await ada.says("```python\nmodel = 1\n```")
    async with stage.bot.services.coding.begin() as work:
        taken = await work.submissions.claim("worker", await work.now(), timedelta(minutes=1))
        assert taken is not None
        assert JUDGEMENT.is_ours
        await work.submissions.finish(taken.id, taken.attempt, "worker", JUDGEMENT)
    await stage.settle()

    await stage.until(await ada.next_push())
    await ada.presses("I don't know")

    assert "2 days in a row" in await ada.reads()


async def test_a_time_that_is_past_today_brings_todays_question_at_once(stage: Stage, ada: Person):
    await ada.enrols(at="20:00")
    await stage.until(await ada.next_push())
    await stage.pass_time(hours=16)  # it is noon
    await ada.says("/settings")
    await ada.presses("⏰ Time")

    await ada.presses("09:00")
    await stage.pass_time(minutes=1)

    assert await _daily(stage, ada) == 2  # yesterday's at eight, and today's


async def test_flying_west_over_the_date_line_brings_no_second_question(stage: Stage, ada: Person):
    await ada.enrols(zone="Pacific/Auckland", at="09:00")
    await stage.until(await ada.next_push())

    await ada.says("/tz America/Los_Angeles")
    for _ in range(12):
        await stage.pass_time(hours=2)

    assert await _daily(stage, ada) == 1  # the 7th is lived twice


async def test_the_first_line_varies(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    lines = []
    for _ in range(4):
        await stage.until(await ada.next_push())
        lines.append((await ada.reads()).splitlines()[0])

    assert all(one != other for one, other in pairwise(lines))
