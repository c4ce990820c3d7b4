import pytest

from challenges.groups import Group
from tests.storage.making import ADA, BOB, CHAT, DAY, MINUTE, NOW, TODAY, learner, quiz, vote


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        await work.learners.put(learner(BOB))
        await work.groups.put(Group(id=CHAT, title="Class"))
        await work.quizzes.add(quiz())
        yield work


async def test_a_quiz_is_found_by_its_poll(work):
    assert await work.quizzes.find("5001") == quiz()
    assert await work.quizzes.find("5002") is None


async def test_the_latest_quiz_of_a_group_is_the_last_asked(work):
    await work.quizzes.add(quiz("4000", asked_at=NOW + MINUTE, question="shapes-1"))

    assert await work.quizzes.latest(CHAT) == quiz(
        "4000", asked_at=NOW + MINUTE, question="shapes-1"
    )
    assert await work.quizzes.latest(-1) is None
    assert await work.quizzes.asked(CHAT) == ["shapes-1", "broadcasting-1"]


async def test_only_the_first_vote_of_a_learner_counts(work):
    assert await work.quizzes.vote(vote(ADA)) is True
    assert await work.quizzes.vote(vote(ADA, is_correct=False)) is False

    assert await work.quizzes.votes_since(CHAT, TODAY) == [vote(ADA)]


async def test_votes_of_strangers_and_on_other_polls_do_not_count(work):
    assert await work.quizzes.vote(vote(99)) is False
    assert await work.quizzes.vote(vote(ADA, poll_id="5002")) is False

    assert await work.quizzes.votes_since(CHAT, TODAY) == []


async def test_votes_come_from_a_day_on_oldest_first(work):
    early, late = vote(ADA, voted_at=NOW + MINUTE), vote(BOB)
    await work.quizzes.vote(early)
    await work.quizzes.vote(late)

    assert await work.quizzes.votes_since(CHAT, TODAY) == [late, early]
    assert await work.quizzes.votes_since(CHAT, TODAY + DAY) == []
    assert await work.quizzes.votes_since(-1, TODAY) == []
    assert await work.quizzes.votes_of(ADA) == [early]
