from dataclasses import replace
from datetime import time

import pytest

from challenges.errors import UnknownLearnerError
from challenges.preferences import Preferences
from tests.storage.making import ADA, BOB, MINUTE, NOW, SECOND, TODAY, learner


async def test_a_learner_comes_back_as_written(database):
    async with database.begin() as work:
        await work.learners.put(learner())

        assert await work.learners.get(ADA) == learner()


async def test_a_learner_who_has_chosen_nothing_comes_back_as_written(database):
    bare = learner(username=None, zone=None, push_time=None, next_push_at=None)

    async with database.begin() as work:
        await work.learners.put(bare)

        assert await work.learners.get(ADA) == bare


async def test_putting_again_changes_everything_but_who_it_is(database):
    changed = learner(name="Augusta", language="de", is_paused=True, is_unreachable=True)

    async with database.begin() as work:
        await work.learners.put(learner())
        await work.learners.put(changed)

        assert await work.learners.get(ADA) == changed
        assert await work.learners.count() == 1


async def test_what_a_learner_decides_comes_back_as_written(database):
    decided = learner(
        paused_until=TODAY,
        exam_day=TODAY,
        preferences=Preferences(
            retention=0.85,
            minutes=20,
            new_ideas=0,
            focus=frozenset({3, 5}),
            rollover=time(0),
            quiet_from=time(21, 30),
            quiet_until=time(7),
            days_off=frozenset({6}),
            easy_days=frozenset({0, 4}),
            wants_nudge=False,
        ),
    )

    async with database.begin() as work:
        await work.learners.put(decided)

        assert await work.learners.get(ADA) == decided


async def test_somebody_who_has_not_started_is_unknown(database):
    async with database.read() as work:
        assert await work.learners.find(BOB) is None
        with pytest.raises(UnknownLearnerError):
            await work.learners.get(BOB)


async def test_a_name_with_nul_is_stored_visibly(database):
    async with database.begin() as work:
        await work.learners.put(learner(name="A\0da\ud800"))

        assert (await work.learners.get(ADA)).name == "A␀da\ufffd"


async def test_those_are_due_whose_moment_has_come_longest_waiting_first(database):
    people = [
        learner(1, next_push_at=NOW),
        learner(2, next_push_at=NOW - MINUTE),
        learner(3, next_push_at=NOW + SECOND),
        learner(4, next_push_at=None),
        learner(5, next_push_at=None, is_paused=True),
        learner(6, next_push_at=NOW, is_unreachable=True),
        learner(7, next_push_at=NOW - MINUTE, is_paused=True),  # a pause that is over
    ]

    async with database.begin() as work:
        for one in people:
            await work.learners.put(one)

        assert [one.id for one in await work.learners.due(NOW)] == [2, 7, 1]
        assert [one.id for one in await work.learners.due(NOW, limit=2)] == [2, 7]


async def test_the_next_push_is_the_earliest_of_those_who_get_one(database):
    async with database.begin() as work:
        await work.learners.put(learner(1, next_push_at=None, is_paused=True))
        await work.learners.put(learner(2, next_push_at=NOW + 2 * MINUTE))
        await work.learners.put(learner(3, next_push_at=NOW + MINUTE))

        assert await work.learners.next_push(NOW) is None
        assert await work.learners.next_push(NOW + MINUTE) == NOW + MINUTE


async def test_a_zone_may_be_taken_back(database):
    async with database.begin() as work:
        await work.learners.put(learner())
        await work.learners.put(replace(learner(), zone=None))

        assert (await work.learners.get(ADA)).zone is None
