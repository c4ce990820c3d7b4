"""The chat's clock: moved by people, followed by whoever asked."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.localchat.clock import Clock
from bot.localchat.server import LocalChat
from bot.localchat.store import Store
from tests.bot.localchat.conftest import TOKEN, Page

DAY = timedelta(days=1)


async def test_the_page_moves_the_clock_and_sets_it_right(chat: LocalChat, page: Page):
    await page.act("clock", advance=86_400)
    tomorrow = chat.clock.now()
    await page.act("clock", reset=True)

    assert is_near(tomorrow, datetime.now(UTC) + DAY)
    assert is_near(chat.clock.now(), datetime.now(UTC))


async def test_listeners_hear_the_new_moment(chat: LocalChat, page: Page):
    heard: list[datetime] = []
    chat.clock.on_change(heard.append)

    await page.act("clock", advance=86_400)

    (moment,) = heard
    assert is_near(moment, datetime.now(UTC) + DAY)


async def test_a_journey_stops_where_its_companion_wants(chat: LocalChat, page: Page):
    stops: list[datetime] = []

    async def companion(destination: datetime) -> None:
        chat.clock.stop_at(destination - DAY / 2)
        stops.append(chat.clock.now())

    chat.clock.travel_with(companion)
    await page.act("clock", advance=86_400)

    (stop,) = stops
    assert is_near(stop, datetime.now(UTC) + DAY / 2)
    assert is_near(chat.clock.now(), datetime.now(UTC) + DAY)


async def test_the_clock_stays_moved_after_a_restart(tmp_path: Path):
    store = Store(tmp_path)
    await Clock(store).travel(DAY)
    store.close()

    again = Store(tmp_path)
    now = Clock(again).now()
    again.close()

    assert is_near(now, datetime.now(UTC) + DAY)


async def test_a_clock_is_not_moved_by_nonsense(page: Page):
    answers = [
        await page.act("clock"),
        await page.act("clock", advance="soon"),
        await page.act("clock", advance=1e12),
    ]

    assert all("error" in answer for answer in answers)


async def test_the_folder_may_be_opened_again_after_a_stop(tmp_path: Path):
    for _ in range(2):
        chat = LocalChat(tmp_path, TOKEN)
        await chat.start(0)
        await chat.stop()


def is_near(one: datetime, other: datetime) -> bool:
    return abs(one - other) < timedelta(minutes=1)
