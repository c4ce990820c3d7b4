"""A night's refit on both databases: weights and cards agree with the log, whatever happens."""

import asyncio
import os
import signal
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from multiprocessing import get_context

from bot.jobs import overnight
from bot.jobs.refitting import Nights
from bot.services.memory import remember
from bot.services.refitting import Refitting
from challenges.cards import Card, CardKey, CardKind, Rating, Review
from challenges.fitting.refit import memories
from challenges.parameters import DEFAULT, STOCK, Presets
from challenges.preferences import DEFAULTS
from challenges.rating import Rated
from challenges.scheduling import Scheduler
from storage.database import Database
from storage.work import UnitOfWork
from tests.challenges.fitting.learning import log
from tests.databases import address, database, databases, kind
from tests.lines import LogLine
from tests.storage.making import ADA, BOB, NOW, TODAY, learner, showing

__all__ = ["address", "database", "databases", "kind"]

FIRST = date(2030, 1, 1)
COUNT = 80


def lines(name: str, count: int) -> list[LogLine]:
    """The beginning of a modelled learner's log."""
    told = log(name).first(count)
    return [
        LogLine(CardKind.QUESTION.value, f"idea-{card}", "q", FIRST + timedelta(int(day)), int(r))
        for card, day, r in zip(told.cards, told.days, told.ratings, strict=True)
    ]


async def learn(work: UnitOfWork, learner_id: int, told: Sequence[LogLine]) -> None:
    """Answer as the lines say."""
    presets = await work.presets.of(learner_id)
    for line in told:
        await answer(work, learner_id, line, presets)


async def answer(work: UnitOfWork, learner_id: int, line: LogLine, presets: Presets) -> None:
    card = await work.cards.find(learner_id, line.key) or Card(key=line.key, due=line.study_day)
    scheduler = Scheduler.of(DEFAULTS, presets)
    after = scheduler.review(card, Rating(line.rating), line.study_day)
    shown = await work.showings.add(showing(learner_id, key=line.key, content=line.content))
    assert after.memory is not None
    entry = Review(
        key=line.key,
        content=line.content,
        rating=Rating(line.rating),
        study_day=line.study_day,
        reviewed_at=NOW,
        elapsed_days=0,
        memory=after.memory,
        seconds=1.0,
        due=after.due,
        aim=scheduler.aim(card.key.kind),
    )
    await work.reviews.add(learner_id, entry, shown.id)
    await work.cards.put(learner_id, after)


def refitting(database: Database) -> Refitting:
    return Refitting(begin=database.begin, read=database.read, guesses={})


async def assert_agreed(database: Database, *learner_ids: int) -> None:
    """What is stored of each card is what the log gives by the stored weights."""
    async with database.read() as work:
        for learner_id in learner_ids:
            stored = {card.key: card.memory for card in await work.cards.of(learner_id)}
            presets = await work.presets.of(learner_id)
            told = await work.reviews.logs([learner_id])
            assert stored == memories(told[learner_id], presets)


async def test_a_refit_moves_memories_and_no_due_day(database: Database):
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        await learn(work, ADA, lines("forgetful", COUNT))
        before = await work.cards.of(ADA)

    assert await refitting(database).run() == 1

    async with database.read() as work:
        after = await work.cards.of(ADA)
        assert (await work.presets.of(ADA)).questions != DEFAULT
        assert sum(one.reviews for one in await work.presets.all(None)) == COUNT
    assert [card.due for card in after] == [card.due for card in before]
    assert [card.memory for card in after] != [card.memory for card in before]
    await assert_agreed(database, ADA)


async def test_who_recalls_more_than_was_aimed_for_is_asked_later(database: Database):
    card, day = CardKey(CardKind.QUESTION, "idea"), FIRST
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        for _ in range(4):
            told = [LogLine("question", f"idea-{number}", "q", day, 3) for number in range(40)]
            await learn(work, ADA, told)
            day = max(one.due for one in await work.cards.of(ADA))

    await refitting(database).run()

    async with database.begin() as work:
        presets = await work.presets.of(ADA)
        shown = await work.showings.add(showing(ADA, key=card))
        rated = Rated(rating=Rating.GOOD, format="single")
        remembered = await remember(work, shown, rated, NOW)
    plain = replace(presets, questions_bias=0.0)
    assert remembered.review is not None
    assert remembered.review.aim == presets.aim(CardKind.QUESTION, DEFAULTS.retention) < 0.88
    due = Scheduler.of(DEFAULTS, plain).review(Card(key=card, due=day), Rating.GOOD, TODAY).due
    assert remembered.card.due > due


async def test_only_those_with_new_reviews_are_fitted(database: Database):
    told = lines("forgetful", 60)
    async with database.begin() as work:
        for learner_id in (ADA, BOB):
            await work.learners.put(learner(learner_id))
            await learn(work, learner_id, told[:50])
    assert await refitting(database).run() == 2

    async with database.begin() as work:
        await learn(work, BOB, told[50:])

    assert await refitting(database).run() == 1
    assert await refitting(database).run() == 0
    await assert_agreed(database, ADA, BOB)


async def test_an_answer_in_the_middle_is_part_of_what_is_written(database: Database):
    told = lines("forgetful", 60)
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        await learn(work, ADA, told[:50])
    night = refitting(database)
    logs = await night.open([ADA])

    async with database.begin() as work:
        await learn(work, ADA, told[50:])
    await night.close(logs, STOCK)

    await assert_agreed(database, ADA)
    assert await refitting(database).run() == 1, "what came in the middle is fitted next"


async def test_who_leaves_in_the_middle_is_left_alone(database: Database):
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        await learn(work, ADA, lines("forgetful", 10))
    night = refitting(database)
    logs = await night.open([ADA])

    async with database.begin() as work:
        await work.learners.forget(ADA)

    assert await night.close(logs, STOCK) == 0


async def test_two_at_once_and_one_killed_leave_everything_whole(database: Database, address: str):
    learners = range(1, 25)
    async with database.begin() as work:
        for learner_id in learners:
            await work.learners.put(learner(learner_id))
            await learn(work, learner_id, lines("forgetful", 6))
    spawn = get_context("spawn")
    workers = [spawn.Process(target=overnight.refit, args=(address, {})) for _ in range(2)]
    for worker in workers:
        await asyncio.to_thread(worker.start)

    await asyncio.sleep(1.5)
    os.kill(workers[0].pid or 0, signal.SIGKILL)
    for worker in workers:
        await asyncio.to_thread(worker.join)

    assert workers[1].exitcode == 0
    await assert_agreed(database, *learners)


async def test_a_night_refits_in_processes_of_its_own(database: Database, address: str):
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        await learn(work, ADA, lines("forgetful", COUNT))

    await Nights(address=database.address, guesses={"q": 0.25}).refit()

    async with database.read() as work:
        assert await work.presets.of(ADA) != STOCK
    await assert_agreed(database, ADA)
