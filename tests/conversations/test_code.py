"""Code on its way into the queue; what becomes of it there is told in test_grading."""

from datetime import UTC, datetime, timedelta

from challenges.submissions import SubmissionState
from challenges.verdicts import Judgement, Verdict
from tests.conversations.stage import Person, Stage

CODE = "import keras\n\nmodel = keras.Sequential()\n"
FENCED = f"```python\n{CODE}```"


async def test_a_challenge_is_offered_with_its_goal_and_a_start(ada: Person):
    await ada.enrols()

    await ada.says("/challenge")

    text = await ada.reads()
    assert "A straight line" in text
    assert "mean absolute error ≤ 0.5" in text
    assert "def solution_model():" in text


async def test_a_fenced_message_is_queued_and_told_as_a_reply(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")

    message_id = await ada.says(f"here it is\n{FENCED}\nthanks")

    seen = await ada.sees()
    assert "Queued: you are next." in seen["text"]
    assert seen["reply_to_message"]["message_id"] == message_id
    assert [s.source for s in await _submissions(stage, ada)] == [CODE.strip()]


async def test_submit_in_reply_takes_the_earlier_message(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")
    message_id = await ada.says("model = 1")

    await ada.says("/submit", reply_to=message_id)

    (submission,) = await _submissions(stage, ada)
    assert (submission.source, submission.message_id) == ("model = 1", message_id)


async def test_submit_with_code_after_it_takes_that(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")

    await ada.says("/submit\nmodel = 2")

    assert [s.source for s in await _submissions(stage, ada)] == ["model = 2"]


async def test_a_python_file_is_taken(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")

    await ada.sends_file(b"\xef\xbb\xbfmodel = 3\r\nx = 1\r\n", "anything.txt")

    assert [s.source for s in await _submissions(stage, ada)] == ["model = 3\nx = 1\n"]


async def test_an_edit_is_a_new_attempt_of_the_same_submission(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")
    message_id = await ada.says(FENCED)
    status = await ada.sees()

    await ada.edits(message_id, FENCED.replace("Sequential", "Model"))

    (submission,) = await _submissions(stage, ada)
    assert (submission.attempt, "Model" in submission.source) == (2, True)
    assert (await ada.sees())["message_id"] == status["message_id"]


async def test_an_edit_of_an_ordinary_message_means_nothing(stage: Stage, ada: Person):
    await ada.enrols()
    message_id = await ada.says("/challenge")
    before = len(await stage.messages(ada.id))

    await ada.edits(message_id, "/start")

    assert len(await stage.messages(ada.id)) == before


async def test_a_second_submission_waits_for_the_first(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")
    await ada.says(FENCED)

    await ada.says(FENCED.replace("Sequential", "Model"))

    assert "still being graded" in await ada.reads()
    assert len(await _submissions(stage, ada)) == 1


async def test_cancel_takes_it_out_of_the_queue(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")
    await ada.says(FENCED)

    await ada.presses("Cancel")

    (submission,) = await _submissions(stage, ada)
    assert submission.state is SubmissionState.CANCELLED
    assert "Cancelled. Nothing was counted." in await ada.reads()


async def test_a_verdict_is_told_even_if_the_message_before_it_was_deleted(
    stage: Stage, ada: Person
):
    await ada.enrols()
    await ada.says("/challenge")
    await ada.says(FENCED)
    status = await ada.sees()
    place = {"as": ada.id, "chat": ada.id, "message_id": status["message_id"]}
    await stage.act("delete", **place)

    await _judge(stage)
    await stage.settle()

    seen = await ada.sees()
    assert "no model found" in seen["text"]
    assert seen["message_id"] > status["message_id"]


async def test_another_persons_cancel_does_nothing(stage: Stage, ada: Person, grace: Person):
    await ada.enrols()
    await ada.says("/challenge")
    await ada.says(FENCED)
    status = await ada.sees()
    await grace.enrols()

    data = status["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await grace.presses_data(data, await grace.sees())

    (submission,) = await _submissions(stage, ada)
    assert submission.state is SubmissionState.QUEUED


async def test_another_challenge_replaces_the_offer(ada: Person):
    await ada.enrols()
    await ada.says("/challenge")

    await ada.presses("Another one")

    assert "A second line" in await ada.reads()


async def test_the_solution_is_shown_to_whoever_gives_up(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/challenge")

    await ada.presses("Show the solution")

    text = await ada.reads()
    assert "keras.layers.Dense(1)" in text
    assert "One neuron is a line." in text
    exported = await stage.bot.services.personal.export(ada.id)
    assert [logged.review.rating for logged in exported.reviews] == [1]


async def test_code_before_a_challenge_asks_which_one(ada: Person):
    await ada.enrols()

    await ada.says(FENCED)

    assert "Which challenge is it for?" in await ada.reads()


async def test_submit_without_code_says_how(ada: Person):
    await ada.enrols()

    await ada.says("/submit")

    assert "Reply with /submit" in await ada.reads()


async def test_what_is_no_code_is_refused_helpfully(ada: Person):
    await ada.enrols()
    await ada.says("/challenge")
    refusals = []
    for content, name, kind in (
        (b"x = 1\n" * 30_000, "long.py", "document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "model.py", "document"),
        (_png(), "code.png", "photo"),
        (b"OggS", "voice.ogg", "voice"),
    ):
        await ada.sends_file(content, name, kind)
        refusals.append(await ada.reads())

    assert "KB is the most I take" in refusals[0]
    assert "not a Python text" in refusals[1]
    assert "cannot read code from a picture" in refusals[2]
    assert "cannot listen" in refusals[3]


def _png() -> bytes:
    import io

    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (20, 20)).save(picture, "PNG")
    return picture.getvalue()


async def _judge(stage: Stage) -> None:
    """Do a worker's part without running anything: what it writes is all that the bot sees."""
    judgement = Judgement(verdict=Verdict.NO_MODEL, metric="mae", target=0.5)
    now = datetime.now(UTC)
    async with stage.bot.services.coding.begin() as work:
        claimed = await work.submissions.claim("test", now, timedelta(minutes=1))
        assert claimed is not None
        await work.submissions.finish(claimed.id, claimed.attempt, "test", judgement)


async def _submissions(stage: Stage, person: Person):
    async with stage.bot.services.coding.begin() as work:
        return await work.submissions.of(person.id)
