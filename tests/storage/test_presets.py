"""Presets: a learner's own or the stock ones; everybody's are nobody's until they are written."""

from dataclasses import replace

from challenges.cards import CardKind
from challenges.logs import Log
from challenges.parameters import DEFAULT, STOCK, Presets
from storage.database import Database
from tests.storage.making import ADA, BOB, DAY, MINUTE, NOW, PRESET, QUESTION, TODAY, enrol, review


async def test_a_learner_has_the_stock_weights_until_theirs_are_written(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.presets.put(None, PRESET)
        await work.presets.put(ADA, PRESET)

        assert await work.presets.of(BOB) == STOCK
        assert await work.presets.of(ADA) == Presets(
            questions=PRESET.weights, questions_bias=PRESET.bias
        )
        assert await work.presets.all(None) == [PRESET]


async def test_weights_are_written_over_those_of_before(database: Database):
    later = replace(PRESET, weights=DEFAULT, reviews=41, fitted_at=NOW + DAY)
    async with database.begin() as work:
        await enrol(work, ADA)
        for learner_id in (None, ADA):
            await work.presets.put(learner_id, PRESET)
            await work.presets.put(learner_id, later)

            assert await work.presets.all(learner_id) == [later]


async def test_weights_go_with_their_learner(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA)
        await work.presets.put(ADA, PRESET)
        await work.presets.put(None, PRESET)
        await work.learners.forget(ADA)

        assert await work.presets.all(ADA) == []
        assert await work.presets.all(None) == [PRESET]


async def test_who_has_new_reviews_is_wanted_until_they_are_fitted(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.reviews.add(ADA, review(), 1)

        assert await work.refits.wanted(-1, 10) == [ADA]
        assert await work.refits.wanted(ADA, 10) == []
        assert await work.refits.some(10) == [ADA]

        await work.refits.take([ADA], NOW, NOW)
        await work.refits.done({ADA: 1})
        assert await work.refits.wanted(-1, 10) == []


async def test_who_is_taken_is_nobody_else_s_for_a_while(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        assert await work.refits.take([ADA], NOW, NOW + MINUTE) == [ADA]
    async with database.begin() as work:
        assert await work.refits.take([ADA, BOB], NOW, NOW + MINUTE) == [BOB]
        later = NOW + MINUTE
        assert await work.refits.take([ADA], later, later + MINUTE) == [ADA]


async def test_a_log_is_read_by_columns(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA, ADA)
        await work.reviews.add(ADA, review(study_day=TODAY + DAY), 1)
        await work.reviews.add(ADA, review(due=TODAY, aim=0.875), 2)

        logs = await work.reviews.logs([ADA, BOB])
        assert len(logs[BOB]) == 0
        assert logs[ADA] == Log(
            ids=[1, 2],
            kinds=["question", "question"],
            names=[QUESTION.name, QUESTION.name],
            contents=["broadcasting-1", "broadcasting-1"],
            days=[(TODAY + DAY).toordinal(), TODAY.toordinal()],
            ratings=[3, 3],
            dues=[None, TODAY.toordinal()],
            aims=[None, 0.875],
        )
        assert await work.reviews.lasts([ADA, BOB]) == {ADA: logs[ADA].last}


async def test_presets_of_several_learners_are_read_and_written_at_a_time(database: Database):
    mine, code = replace(PRESET, reviews=50), replace(PRESET, kind=CardKind.CHALLENGE)
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.presets.put(ADA, PRESET)
        await work.presets.put(None, PRESET)
        await work.presets.put_each({ADA: [mine], BOB: [mine, code]})

        assert await work.presets.of_each([ADA, BOB]) == {ADA: [mine], BOB: [code, mine]}
        assert await work.presets.all(None) == [PRESET]


async def test_only_learners_who_are_still_here_have_their_turns(database: Database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        await work.learners.forget(BOB)

        assert await work.learners.turns([BOB, ADA]) == [ADA]
