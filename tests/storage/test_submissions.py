from dataclasses import replace

import pytest

from challenges.errors import StillGradingError, UnknownLearnerError
from challenges.submissions import SubmissionState
from challenges.verdicts import Judgement, Verdict
from tests.storage.making import (
    ADA,
    BOB,
    JUDGEMENT,
    MINUTE,
    NOW,
    enrol,
    submission,
)


@pytest.fixture
async def work(database):
    async with database.begin() as work:
        await enrol(work, ADA, BOB)
        yield work


async def judge(work, judgement=JUDGEMENT):
    taken = await work.submissions.claim("worker", NOW, MINUTE)
    await work.submissions.finish(taken.id, taken.attempt, "worker", judgement)


async def test_a_submission_comes_back_as_sent(work):
    stored = await work.submissions.enqueue(submission())

    assert stored == replace(submission(), id=stored.id)
    assert await work.submissions.get(stored.id) == stored
    assert await work.submissions.find_by_message(ADA, 10) == stored
    assert await work.submissions.of(ADA) == [stored]
    assert await work.submissions.active(ADA) == stored
    assert await work.submissions.of(BOB) == []


async def test_what_is_not_there_is_none(work):
    assert await work.submissions.get(99) is None
    assert await work.submissions.find_by_message(ADA, 99) is None
    assert await work.submissions.active(ADA) is None


async def test_somebody_who_has_not_started_cannot_submit(work):
    with pytest.raises(UnknownLearnerError):
        await work.submissions.enqueue(submission(99))


@pytest.mark.parametrize("source", ["model = 1", "a\0b", "'\ud800'"])
async def test_the_same_message_twice_is_one_submission(work, source):
    first = await work.submissions.enqueue(submission(source=source))
    again = await work.submissions.enqueue(submission(source=source, submitted_at=NOW + MINUTE))

    assert again == first


async def test_the_same_message_after_the_judgement_changes_nothing(work):
    await work.submissions.enqueue(submission())
    await judge(work)

    again = await work.submissions.enqueue(submission())

    assert (again.state, again.judgement) == (SubmissionState.JUDGED, JUDGEMENT)


async def test_an_edited_message_is_the_next_attempt(work):
    first = await work.submissions.enqueue(submission())
    await work.submissions.told(first.id, 0, status_message_id=11, picture_message_id=12)
    await judge(work)

    edited = submission(source="model = 2", submitted_at=NOW + MINUTE)
    second = await work.submissions.enqueue(edited)

    assert second == replace(
        edited,
        id=first.id,
        attempt=2,
        revision=3,  # taken up, judged, edited
        told_revision=0,
        status_message_id=11,
        picture_message_id=12,
    )


async def test_a_cancelled_submission_may_be_edited_into_the_queue_again(work):
    first = await work.submissions.enqueue(submission())
    await work.submissions.cancel(first.id, ADA)

    second = await work.submissions.enqueue(submission(source="model = 2"))

    assert (second.id, second.attempt, second.state) == (first.id, 2, SubmissionState.QUEUED)


async def test_one_submission_of_a_learner_at_a_time(work):
    first = await work.submissions.enqueue(submission())

    with pytest.raises(StillGradingError) as refusal:
        await work.submissions.enqueue(submission(message_id=20))

    assert refusal.value == StillGradingError(first.id)
    await work.submissions.enqueue(submission(BOB, showing_id=2))  # others are not kept waiting


async def test_an_older_message_cannot_be_edited_into_a_second_submission(work):
    await work.submissions.enqueue(submission())
    await judge(work)
    second = await work.submissions.enqueue(submission(message_id=20))

    with pytest.raises(StillGradingError) as refusal:
        await work.submissions.enqueue(submission(source="model = 2"))

    assert refusal.value == StillGradingError(second.id)


async def test_after_the_judgement_the_next_may_come(work):
    await work.submissions.enqueue(submission())
    await judge(work)

    second = await work.submissions.enqueue(submission(message_id=20))

    assert second.state is SubmissionState.QUEUED


async def test_cancelling_takes_it_out_of_grading_once(work):
    stored = await work.submissions.enqueue(submission())

    assert await work.submissions.cancel(stored.id, BOB) is False
    assert await work.submissions.cancel(stored.id, ADA) is True
    assert await work.submissions.cancel(stored.id, ADA) is False
    assert await work.submissions.claim("worker", NOW, MINUTE) is None
    assert await work.submissions.get(stored.id) == replace(
        stored, state=SubmissionState.CANCELLED, revision=1
    )


async def test_news_are_untold_until_they_are_told(work):
    stored = await work.submissions.enqueue(submission())
    assert await work.submissions.untold() == [stored]

    await work.submissions.told(stored.id, stored.revision, status_message_id=11)
    assert await work.submissions.untold() == []

    await work.submissions.cancel(stored.id, ADA)
    assert [one.status_message_id for one in await work.submissions.untold()] == [11]


async def test_telling_late_does_not_bring_old_news_back(work):
    stored = await work.submissions.enqueue(submission())
    await judge(work)

    await work.submissions.told(stored.id, 2, status_message_id=11)
    await work.submissions.told(stored.id, 1, picture_message_id=12)

    told = await work.submissions.get(stored.id)
    assert (told.told_revision, told.status_message_id, told.picture_message_id) == (2, 11, 12)


async def test_untold_ones_are_handed_out_in_portions(work):
    await work.submissions.enqueue(submission(ADA))
    await work.submissions.enqueue(submission(BOB, showing_id=2))

    assert len(await work.submissions.untold(limit=1)) == 1


async def test_every_attempt_keeps_its_judgement(work):
    accepted = Judgement(verdict=Verdict.ACCEPTED, metric="accuracy", target=0.85, value=0.9)
    stored = await work.submissions.enqueue(submission())
    await judge(work)
    await work.submissions.enqueue(submission(source="model = 2"))
    await judge(work, accepted)

    assert await work.submissions.judgements(stored.id) == {1: JUDGEMENT, 2: accepted}


async def test_tries_are_the_attempts_that_count(work):
    verdicts = [Verdict.REJECTED, Verdict.BELOW_TARGET, Verdict.ACCEPTED]
    for number, verdict in enumerate(verdicts):
        await work.submissions.enqueue(submission(source=f"model = {number}"))
        await judge(work, replace(JUDGEMENT, verdict=verdict, is_ours=False))
    await work.submissions.enqueue(submission(source="model = 9"))
    await judge(work, replace(JUDGEMENT, is_ours=True))

    assert await work.submissions.tries(showing_id=1) == 2
    assert await work.submissions.tries(showing_id=2) == 0


async def test_old_attempts_of_closed_challenges_are_forgotten_but_the_last_judgement(work):
    for learner_id, showing_id in ((ADA, 1), (BOB, 2)):
        for source in ("model = 1", "model = 2"):
            sent = submission(learner_id, showing_id=showing_id, source=source)
            await work.submissions.enqueue(sent)
            await judge(work)
    (closed,), (still_open,) = [await work.submissions.of(who) for who in (ADA, BOB)]
    showing = await work.showings.get(1, ADA)
    await work.showings.close(replace(showing, closed_at=NOW))

    assert await work.submissions.prune(NOW) == 0
    assert await work.submissions.prune(NOW + MINUTE) == 1
    assert await work.submissions.prune(NOW + MINUTE) == 0

    assert await work.submissions.judgements(closed.id) == {2: JUDGEMENT}
    assert await work.submissions.judgements(still_open.id) == {1: JUDGEMENT, 2: JUDGEMENT}
    assert await work.submissions.get(closed.id) == closed


async def test_what_is_being_graded_is_not_pruned(work):
    stored = await work.submissions.enqueue(submission())
    await judge(work)
    await work.submissions.enqueue(submission(source="model = 2"))
    showing = await work.showings.get(1, ADA)
    await work.showings.close(replace(showing, closed_at=NOW))

    assert await work.submissions.prune(NOW + MINUTE) == 0
    assert await work.submissions.judgements(stored.id) == {1: JUDGEMENT}


async def test_one_bot_at_a_time_tells_of_a_submission(work):
    stored = await work.submissions.enqueue(submission())

    assert await work.submissions.take(stored.id, NOW, NOW + MINUTE) == stored
    assert await work.submissions.take(stored.id, NOW, NOW + MINUTE) is None

    await work.submissions.let_go(stored.id)
    assert await work.submissions.take(stored.id, NOW, NOW + MINUTE) == stored


async def test_a_bot_that_died_telling_is_followed_by_another(work):
    stored = await work.submissions.enqueue(submission())
    await work.submissions.take(stored.id, NOW, NOW + MINUTE)

    assert await work.submissions.take(stored.id, NOW + MINUTE, NOW + 2 * MINUTE) == stored
