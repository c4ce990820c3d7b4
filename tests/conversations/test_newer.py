"""What only newer servers can do is used where it is there, and not missed where it is not."""

from typing import Any

from tests.conversations.stage import Person, Stage, keys

TO_ONE = "ephemeral_message_parameters"


async def test_what_concerns_one_is_told_to_them_alone_where_the_bot_may(
    stage: Stage, ada: Person, grace: Person
):
    await stage.act("promote", **{"as": ada.id, "chat": stage.group, "administrator": True})

    await ada.says_in_group("/challenge")

    assert await ada.hears() == ["/challenge works in our private chat."]
    assert await grace.hears() == []


async def test_where_it_may_not_all_are_told_and_it_is_not_tried_again(stage: Stage, ada: Person):
    for _ in range(2):
        await ada.says_in_group("/challenge")

    assert "works in our private chat" in await ada.reads(stage.group)
    assert [TO_ONE in call for call in _in_group(stage)] == [True, False, False]


async def test_an_older_server_tells_all_and_is_not_asked_again(
    stage: Stage, ada: Person, grace: Person
):
    stage.chat.unlearn(TO_ONE)
    await ada.says_in_group("/board")
    board = await ada.sees(stage.group)

    await grace.presses("Join this board", board)
    said = await ada.reads(stage.group)
    await ada.presses("Join this board", board)

    assert "Grace is on this board now" in said
    assert await ada.reads(stage.group) == said
    assert [TO_ONE in call for call in _in_group(stage)] == [False, True]


async def test_help_in_a_group_is_between_the_bot_and_who_asks(stage: Stage, ada: Person):
    await ada.says_in_group("/board")
    before = [m for m in await stage.messages(stage.group) if "receiver_user" not in m]

    await ada.says_in_group("/help")

    seen = [m for m in await stage.messages(stage.group) if "receiver_user" not in m]
    assert seen == before
    assert "What I understand here" in (await ada.hears())[0]


async def test_an_older_server_shows_help_to_all(stage: Stage, ada: Person):
    stage.chat.unlearn("is_ephemeral")

    await ada.says_in_group("/help")

    seen = await ada.sees(stage.group)
    assert "What I understand here" in seen["text"]
    assert keys(seen) == ["🌐 Language"]


async def test_an_older_server_shows_moments_in_our_zone_and_is_not_asked_again(
    stage: Stage, ada: Person
):
    stage.chat.unlearn("tg-time")
    await ada.enrols()
    for _ in range(2):
        await ada.says("/settings")

    seen = await ada.sees()
    assert "Thu 07 Mar, 09:00" in seen["text"]
    assert not _moments(seen)
    assert sum("tg-time" in call["text"] for call in stage.calls("sendMessage")) == 1


def _in_group(stage: Stage) -> list[dict[str, Any]]:
    """What was said there after the greeting."""
    return [c for c in stage.calls("sendMessage") if c["chat_id"] == str(stage.group)][1:]


def _moments(message: dict[str, Any]) -> list[int]:
    found = message.get("entities", [])
    return [entity["unix_time"] for entity in found if entity["type"] == "date_time"]
