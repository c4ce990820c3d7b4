import pytest

from challenges.groups import Group
from tests.storage.making import ADA, BOB, CHAT, MINUTE, NOW, learner, quiz, vote

NEW_CHAT = -(10**12) - 99


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        await work.learners.put(learner(ADA))
        await work.learners.put(learner(BOB))
        await work.groups.put(Group(id=CHAT, title="Class"))
        yield work


async def test_a_group_may_be_renamed(work):
    await work.groups.put(Group(id=CHAT, title="Class of 2030"))

    assert await work.groups.find(CHAT) == Group(id=CHAT, title="Class of 2030")
    assert await work.groups.find(NEW_CHAT) is None


async def test_joining_and_leaving_count_once(work):
    joined = [await work.groups.join(CHAT, ADA, NOW) for _ in range(2)]
    left = [await work.groups.leave(CHAT, ADA) for _ in range(2)]

    assert joined == [True, False]
    assert left == [True, False]


async def test_members_come_in_the_order_they_joined(work):
    await work.groups.join(CHAT, ADA, NOW + MINUTE)
    await work.groups.join(CHAT, BOB, NOW)

    assert await work.groups.members(CHAT) == [learner(BOB), learner(ADA)]
    assert await work.groups.members(NEW_CHAT) == []
    assert await work.groups.of(ADA) == [Group(id=CHAT, title="Class")]


async def test_a_group_that_gets_a_new_id_keeps_everything(work):
    await work.groups.join(CHAT, ADA, NOW)
    await work.quizzes.add(quiz())
    await work.quizzes.vote(vote(ADA))

    await work.groups.migrate(CHAT, NEW_CHAT)
    await work.groups.migrate(CHAT, NEW_CHAT)  # Telegram says it in both chats

    assert await work.groups.find(CHAT) is None
    assert await work.groups.find(NEW_CHAT) == Group(id=NEW_CHAT, title="Class")
    assert await work.groups.members(NEW_CHAT) == [learner(ADA)]
    assert await work.quizzes.latest(NEW_CHAT) == quiz(chat_id=NEW_CHAT)
    assert await work.quizzes.votes_since(NEW_CHAT, vote(ADA).study_day) == [vote(ADA)]


async def test_a_group_that_was_met_under_its_new_id_first_becomes_one_with_the_old(work):
    await work.groups.join(CHAT, ADA, NOW)
    await work.groups.join(CHAT, BOB, NOW)
    await work.groups.put(Group(id=NEW_CHAT, title="Class, super"))
    await work.groups.join(NEW_CHAT, BOB, NOW + MINUTE)

    await work.groups.migrate(CHAT, NEW_CHAT)

    assert await work.groups.find(CHAT) is None
    assert await work.groups.find(NEW_CHAT) == Group(id=NEW_CHAT, title="Class, super")
    assert await work.groups.members(NEW_CHAT) == [learner(ADA), learner(BOB)]


async def test_a_group_that_is_not_known_has_nothing_to_move(work):
    await work.groups.migrate(-1, -2)
    await work.groups.migrate(CHAT, CHAT)

    assert await work.groups.find(-2) is None
    assert await work.groups.find(CHAT) is not None
