"""What people, Telegram and a changing bank do that nobody asked for."""

from datetime import timedelta

import pytest
from telegram import Update

from bot.context import ADMINS, SERVICES
from tests.conversations.stage import Person, Stage

FENCED = "```python\nimport keras\n\nmodel = keras.Sequential()\n```"


@pytest.mark.parametrize(
    "data",
    [
        "tick:1:0:999999999999999999",
        "tick:1:0:-1",
        "opt:1:5",
        "opt:99999999999999999999:0",
        "clock:999999999999",
        "join",
        "board",
    ],
)
async def test_a_forged_button_is_old_and_does_nothing(stage: Stage, ada: Person, data: str):
    await ada.enrols()
    question = await ada.sees()

    await ada.presses_data(data, question)

    alert = stage.calls("answerCallbackQuery")[-1]["text"]
    assert "old" in alert or "not yours" in alert
    assert await ada.sees() == question


async def test_a_learners_button_means_nothing_in_a_group(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says_in_group("/board")
    board = await ada.sees(stage.group)

    await ada.presses_data(f"forget:{ada.id}", board)

    assert await stage.bot.services.enrolment.find(ada.id) is not None
    assert await ada.sees(stage.group) == board


async def test_submit_in_reply_to_the_challenge_takes_the_code_after_it(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")
    offer = (await ada.sees())["message_id"]

    await ada.says("/submit", reply_to=offer)
    refusal = await ada.reads()
    await ada.says("/submit\nmodel = 5", reply_to=offer)

    assert "Reply with /submit to the message that holds your code" in refusal
    assert [s.source for s in await _submissions(stage, ada)] == ["model = 5"]


async def test_a_challenge_stays_while_code_for_it_is_graded(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")
    offer = await ada.sees()
    await ada.says(FENCED)

    await ada.presses("Another one", offer)

    assert "still being graded" in stage.calls("answerCallbackQuery")[-1]["text"]
    async with stage.bot.services.coding.begin() as work:
        (submission,) = await work.submissions.of(ada.id)
        assert (await work.showings.get(submission.showing_id, ada.id)).is_open


async def test_a_text_is_no_answer_to_an_older_question(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.presses("I don't know")
    await ada.presses("Next question")
    await ada.presses("I don't know")
    await ada.presses("Next question")
    typed = await ada.sees()
    await stage.pass_time(days=1)  # leaves that one open and brings another

    await ada.says("what is this about?")
    first = await ada.reads()
    await ada.says("12", reply_to=typed["message_id"])

    assert "Press one of the keys" in first
    assert "Right." in await ada.reads()


async def test_a_group_that_throws_the_bot_out_costs_its_writer_nothing(stage: Stage, ada: Person):
    await ada.enrols()
    said = {"as": ada.id, "chat": stage.group}
    await stage.http.post("/chat/send", json=said | {"text": "/board"})
    bot_id = stage.bot.application.bot.id
    await stage.http.post("/chat/membership", json=said | {"user": bot_id, "present": False})

    await stage.settle()

    learner = await stage.bot.services.enrolment.find(ada.id)
    assert learner is not None
    assert not learner.is_unreachable


async def test_whoever_unblocks_the_bot_is_reminded_again(stage: Stage, ada: Person):
    await ada.enrols()
    states = []
    for is_blocked in (True, False):
        await stage.act("block", **{"as": ada.id, "blocked": is_blocked})
        learner = await stage.bot.services.enrolment.find(ada.id)
        assert learner is not None
        states.append(learner.is_unreachable)

    assert states == [True, False]


async def test_a_challenge_that_left_the_bank_does_not_stop_the_news_of_others(
    stage: Stage, ada: Person, grace: Person
):
    for person in (ada, grace):
        await person.enrols()
        await person.says("/challenge")
    await grace.presses("Another one")
    stage.bot.services.coding.library.challenges.pop("second-line")

    await grace.says(FENCED)
    answer = await grace.reads()
    await ada.says(FENCED)

    assert "Which challenge is it for?" in answer
    assert "Queued" in await ada.reads()


async def test_news_that_cannot_be_told_do_not_hold_up_others(
    stage: Stage, ada: Person, grace: Person
):
    for person in (ada, grace):
        await person.enrols()
        await person.says("/challenge")
    await ada.presses("Another one")
    await ada.says(FENCED)
    stage.bot.services.coding.library.challenges.pop("second-line")

    await ada.presses("Cancel")  # news of a challenge that is not there any more
    await grace.says(FENCED)

    assert "Queued" in await grace.reads()


async def test_a_question_waits_for_telegram_as_long_as_its_day_lasts(stage: Stage, ada: Person):
    await ada.enrols(at="09:00")
    await ada.presses("I don't know")
    reminders, clock = stage.bot.services.reminders, stage.chat.clock
    clock.stop_at(await ada.next_push())
    assert await reminders.sweep() == 1

    for _ in range(20):
        (due,) = await reminders.waiting()
        await reminders.failed(due)
        clock.advance(timedelta(minutes=15))
    assert len(await reminders.waiting()) == 1
    clock.advance(timedelta(days=1))

    assert await reminders.waiting() == []


async def test_whoever_runs_the_bot_hears_of_a_failure_and_the_learner_too(
    stage: Stage, ada: Person, grace: Person
):
    await ada.says("/start")
    await grace.says("/start")
    stage.bot.application.bot_data[ADMINS] = (grace.id,)
    services = stage.bot.application.bot_data.pop(SERVICES)

    await ada.says("/today")
    stage.bot.application.bot_data[SERVICES] = services

    assert "Something went wrong on my side" in await ada.reads()
    assert "failed with KeyError" in await grace.reads()


async def _submissions(stage: Stage, person: Person):
    async with stage.bot.services.coding.begin() as work:
        return await work.submissions.of(person.id)


async def test_an_update_that_always_fails_is_set_aside_and_the_chat_goes_on(
    stage: Stage, ada: Person, caplog: pytest.LogCaptureFixture
):
    await ada.enrols()
    stage.bot.handling.waits = (0, 0)
    odd = {"id": 2**70, "is_bot": False, "first_name": "No database has room for me"}
    chat = {"id": ada.id, "type": "private"}
    message = {"message_id": 1, "date": 0, "chat": chat, "from": odd, "text": "/today"}
    update = Update.de_json({"update_id": 5, "message": message}, stage.bot.application.bot)

    await stage.bot.handling.handle(update)
    await stage.bot.handling.handle(update)  # it may come again, like any other
    await stage.bot.posting.settled()
    trouble = await ada.reads()
    await ada.says("/help")

    assert "went wrong" in trouble
    assert caplog.text.count("update 5 failed") == 2
    assert caplog.text.count("update 5 is set aside") == 1
    assert await ada.reads() != trouble
