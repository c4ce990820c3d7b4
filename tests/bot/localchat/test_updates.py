"""How updates wait, are fetched, confirmed and fought over."""

import asyncio

from tests.bot.localchat.conftest import ADA, Api, Page


async def test_an_update_comes_again_until_a_later_one_is_asked_for(api: Api, page: Page):
    await page.send(ADA, "one")
    await page.send(ADA, "two")

    first = (await api.call("getUpdates"))["result"]
    again = (await api.call("getUpdates", offset=first[0]["update_id"]))["result"]
    later = (await api.call("getUpdates", offset=first[1]["update_id"]))["result"]

    assert first == again
    assert [first[1]] == later
    assert [first[1]] == (await api.call("getUpdates"))["result"]
    assert first[0]["update_id"] + 1 == first[1]["update_id"]


async def test_a_negative_offset_leaves_the_last_ones(api: Api, page: Page):
    for text in ("one", "two", "three"):
        await page.send(ADA, text)

    left = (await api.call("getUpdates", offset=-1))["result"]

    assert [update["message"]["text"] for update in left] == ["three"]
    assert left == (await api.call("getUpdates"))["result"]


async def test_a_waiting_request_is_answered_as_soon_as_something_happens(api: Api, page: Page):
    waiting = asyncio.ensure_future(api.call("getUpdates", timeout=30))
    await first_in_line(page)
    await page.send(ADA, "hello")

    (update,) = (await waiting)["result"]

    assert update["message"]["text"] == "hello"


async def test_a_second_poller_ends_the_first_with_a_conflict(api: Api, page: Page):
    first = asyncio.ensure_future(api.call("getUpdates", timeout=30))
    await first_in_line(page)

    await api.call("getUpdates", timeout=0)

    assert await first == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }


async def test_only_allowed_kinds_are_queued_and_the_choice_is_remembered(api: Api, page: Page):
    await api.call("getUpdates", allowed_updates=["edited_message"])
    sent = await page.send(ADA, "hello")
    await page.act("edit", who=ADA, chat=ADA, message_id=sent["message_id"], text="bye")

    (update,) = await api.updates()

    assert update["edited_message"]["text"] == "bye"
    info = (await api.call("getWebhookInfo"))["result"]
    assert info["allowed_updates"] == ["edited_message"]


async def test_reactions_are_only_told_to_a_bot_that_asked(api: Api, page: Page):
    sent = await page.send(ADA, "hello")
    react = {"who": ADA, "chat": ADA, "message_id": sent["message_id"]}
    await page.act("react", **react, emoji="👍")
    await api.updates(allowed_updates=["message_reaction"])
    await page.act("react", **react, emoji="🔥")

    (update,) = await api.updates()

    reaction = update["message_reaction"]
    assert reaction["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert reaction["new_reaction"] == [{"type": "emoji", "emoji": "🔥"}]


async def test_fetching_is_refused_while_a_webhook_is_set(api: Api):
    await api.call("setWebhook", url="https://example.org/hook")

    why = await api.refusal("getUpdates")

    assert why == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def first_in_line(page: Page) -> None:
    """Return when a request sent before has surely been taken up: they share one server loop."""
    for _ in range(5):
        await page.get("state")
