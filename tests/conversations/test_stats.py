"""/stats on a phone: words first, then pictures that take one another's place."""

import pytest

from tests.conversations.stage import Person, Stage, keys

PICTURES = ["Retention", "Forecast", "Calendar", "Skills", "Time"]


@pytest.fixture
async def learning(ada: Person) -> Person:
    await ada.enrols()
    await ada.presses("I don't know")
    await ada.says("/stats")
    return ada


async def test_stats_count_what_was_done(learning: Person):
    text = await learning.reads()

    assert "Streak: 1 day (longest 1)" in text
    assert "1 review so far" in text


async def test_each_picture_stands_where_the_words_stood(stage: Stage, learning: Person):
    overview = await learning.sees()

    for name in PICTURES:
        await learning.presses(name)

        message = await learning.sees()
        assert message["message_id"] == overview["message_id"]
        assert "photo" in message
        assert "Overview" in keys(message)
        assert message["caption"].startswith("📊")
    assert "sendPhoto" not in [call.method for call in stage.chat.calls]


async def test_the_way_back_is_the_overview(stage: Stage, learning: Person):
    await learning.presses("Calendar")
    picture = await learning.sees()

    await learning.presses("Overview")

    message = await learning.sees()
    assert "Streak: 1 day" in message["text"]
    standing = [m["message_id"] for m in await stage.messages(learning.id)]
    assert picture["message_id"] not in standing


async def test_a_group_of_skills_opens_and_is_left_again(learning: Person):
    await learning.presses("Skills")
    await learning.presses("Building and training")
    assert "2.1 Work with tensors: a day" in await learning.reads()

    await learning.presses("All groups")

    assert "How long it lasts" in await learning.reads()


async def test_a_picture_whose_message_is_gone_is_sent_anew(stage: Stage, learning: Person):
    overview = (await learning.sees())["message_id"]
    pressed = {"as": learning.id, "chat": learning.id, "message_id": overview}
    await stage.http.post("/chat/press", json={**pressed, "data": "figure:time"})
    await stage.bot.application.bot.delete_message(learning.id, overview)

    await stage.settle()

    assert "Time spent" in await learning.reads()
    assert len(stage.calls("sendPhoto")) == 1


async def test_a_picture_that_there_is_not_is_an_old_button(stage: Stage, learning: Person):
    await learning.presses_data("figure:dance", await learning.sees())

    assert "This button is old" in stage.calls("answerCallbackQuery")[-1]["text"]
