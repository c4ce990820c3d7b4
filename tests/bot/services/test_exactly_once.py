"""One log row a showing, and cards that are what the log makes of them, whatever comes twice."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator

import pytest

from challenges import library
from challenges.scheduling import replay
from storage.database import Database, connect
from storage.work import UnitOfWork
from tests.bot.services.injected import Clock, Person, device, enrol
from tests.conversations.stage import BANK
from tests.databases import address, databases, kind

__all__ = ["address", "databases", "kind"]

AT_ONCE = 8
"""Learners whose acts are interleaved."""


@pytest.fixture
async def several(address: str) -> AsyncIterator[list[Database]]:
    opened = [connect(address) for _ in range(3)]
    yield opened
    for one in opened:
        await one.close()


@pytest.mark.parametrize(
    "events", [400, pytest.param(100_000, marks=pytest.mark.sweep, id="100000")]
)
async def test_whatever_comes_twice_counts_once(several: list[Database], events: int):
    people = await live(several, events, seed=4)

    assert sum(person.events for person in people) >= events
    for person in people:
        async with several[0].read() as work:
            await check(work, person.id)


async def live(several: list[Database], events: int, *, seed: int) -> list[Person]:
    """Let learners live, some at once, until so many events have happened."""
    bank, people = library.load(BANK), []
    for group in range(max(1, events // (AT_ONCE * 250))):
        born = [one_more(several, bank, seed, group * AT_ONCE + n) for n in range(AT_ONCE)]
        for person in born:
            await enrol(several[0], person.id)
        each = -(-events // (AT_ONCE * max(1, events // (AT_ONCE * 250))))
        await asyncio.gather(*(person.live(each) for person in born))
        people += born
    return people


def one_more(several: list[Database], bank: library.Library, seed: int, number: int) -> Person:
    chance, clock = random.Random(f"{seed}/{number}"), Clock()
    devices = [device(database, bank, clock, chance) for database in several]
    return Person(number + 1, devices, clock, chance)


async def check(work: UnitOfWork, learner_id: int) -> None:
    reviews = await work.reviews.of(learner_id)
    reviewed = []
    for showing in await work.showings.of(learner_id):
        review = await work.reviews.of_showing(showing.id)
        if review is not None:
            assert not showing.is_open
            assert not showing.is_practice
            assert (review.key, review.content) == (showing.key, showing.content)
            reviewed.append(review)
    assert Counter(map(repr, reviewed)) == Counter(map(repr, reviews))
    days = Counter((review.key, review.study_day) for review in reviews)
    assert set(days.values()) <= {1}
    cards = await work.cards.of(learner_id)
    assert {card.key for card in cards} == {review.key for review in reviews}
    for card in cards:
        log = await work.reviews.of_card(learner_id, card.key)
        assert replay(card.key, log) == card
        assert log[-1].memory == card.memory
