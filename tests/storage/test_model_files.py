"""Models on their way to the judge: kept until then, and no longer."""

from dataclasses import replace

import pytest

from challenges.submissions import ModelFile
from tests.storage.making import ADA, JUDGEMENT, MINUTE, NOW, enrol, submission

CONTENT = bytes(range(256)) * 4
MODEL = ModelFile(name="mine.keras", size_bytes=1024, key="A", content=CONTENT)
SENT = submission(source="", model=MODEL)


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        await enrol(work, ADA)
        yield work


async def content(work, submission):
    return (await work.submissions.with_model(submission)).model.content


async def test_a_worker_gets_the_content_and_nobody_else_does(work):
    stored = await work.submissions.enqueue(SENT)

    taken = await work.submissions.claim("worker", NOW, MINUTE)

    assert stored.model == replace(MODEL, content=b"")
    assert await content(work, taken) == CONTENT
    assert [each.model for each in await work.submissions.of(ADA)] == [stored.model]


async def test_the_content_goes_once_it_is_judged(work):
    await work.submissions.enqueue(SENT)
    taken = await work.submissions.claim("worker", NOW, MINUTE)

    await work.submissions.finish(taken.id, taken.attempt, "worker", JUDGEMENT)

    assert await content(work, taken) == b""


async def test_the_content_stays_where_a_judgement_is_refused(work):
    await work.submissions.enqueue(SENT)
    taken = await work.submissions.claim("worker", NOW, MINUTE)

    await work.submissions.finish(taken.id, taken.attempt, "another", JUDGEMENT)

    assert await content(work, taken) == CONTENT


async def test_the_content_goes_when_it_is_cancelled(work):
    stored = await work.submissions.enqueue(SENT)

    await work.submissions.cancel(stored.id, ADA)

    assert await content(work, stored) == b""


async def test_another_file_in_the_same_message_takes_its_place(work):
    await work.submissions.enqueue(SENT)
    other = replace(MODEL, key="B", content=b"other")

    again = await work.submissions.enqueue(replace(SENT, model=other))

    assert (again.attempt, await content(work, again)) == (2, b"other")


async def test_source_in_the_same_message_takes_its_place(work):
    await work.submissions.enqueue(SENT)

    again = await work.submissions.enqueue(submission(source="x = 1"))

    assert (again.attempt, again.model) == (2, None)
    assert await content(work, replace(again, model=MODEL)) == b""


async def test_the_same_file_again_changes_nothing(work):
    stored = await work.submissions.enqueue(SENT)

    assert (
        await work.submissions.enqueue(replace(SENT, model=replace(MODEL, content=b""))) == stored
    )
    assert await content(work, stored) == CONTENT


async def test_the_same_source_as_keras_2_is_a_new_attempt_once(work):
    await work.submissions.enqueue(submission())

    legacy = await work.submissions.enqueue(submission(is_legacy=True))
    again = await work.submissions.enqueue(submission(is_legacy=True))
    old_update = await work.submissions.enqueue(submission())

    assert (legacy.attempt, legacy.is_legacy) == (2, True)
    assert again == old_update == legacy


async def test_an_edit_means_keras_3_again(work):
    await work.submissions.enqueue(submission(is_legacy=True))

    edited = await work.submissions.enqueue(submission(source="model = 2"))

    assert (edited.attempt, edited.is_legacy) == (2, False)
