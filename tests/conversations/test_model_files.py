"""A trained model that is sent as a document, up to the queue; and code run as Keras 2."""

from challenges.submissions import MAX_MODEL_BYTES, SubmissionState
from tests.conversations.stage import Person, Stage

MODEL = b"PK\x03\x04 as far as anybody here knows"


async def test_a_download_is_shown_as_a_draft_and_then_the_model_is_queued(
    stage: Stage, ada: Person
):
    await _ready(ada)

    await ada.sends_file(MODEL, "Mine.KERAS")

    assert [draft["text"] for draft in stage.calls("sendMessageDraft")] == [
        "📥 Downloading your model…"
    ]
    assert {call["action"] for call in stage.calls("sendChatAction")} == {"typing"}
    assert "Queued: you are next." in stage.calls("sendMessage")[-1]["text"]


async def test_without_drafts_a_model_is_downloaded_and_queued_in_one_message(
    stage: Stage, ada: Person
):
    stage.chat.unlearn("sendMessageDraft")
    await _ready(ada)
    before = len(await stage.messages(ada.id))

    await ada.sends_file(MODEL, "Mine.KERAS")

    (submission,) = await _submissions(stage, ada)
    assert submission.model is not None
    assert (submission.model.name, submission.model.size_bytes) == ("Mine.KERAS", len(MODEL))
    assert (submission.source, await _content(stage, submission)) == ("", MODEL)
    said = (await stage.messages(ada.id))[before:]
    assert len(said) == 2
    assert "Queued: you are next." in said[1]["text"]
    assert stage.calls("sendMessage")[-1]["text"] == "📥 Downloading your model…"


async def test_a_model_is_taken_by_a_reply_with_submit(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.sends_file(MODEL, "mine.h5")
    assert "Which challenge is it for?" in await ada.reads()
    document = (await stage.messages(ada.id))[-2]
    await ada.says("/challenge")

    await ada.says("/submit", reply_to=document["message_id"])

    (submission,) = await _submissions(stage, ada)
    assert submission.message_id == document["message_id"]


async def test_a_model_waits_for_the_submission_before_it(stage: Stage, ada: Person):
    await _ready(ada)
    await ada.says("```\nmodel = 1\n```")
    downloads = len(stage.calls("getFile"))

    await ada.sends_file(MODEL, "mine.zip")

    assert "still being graded" in await ada.reads()
    assert len(stage.calls("getFile")) == downloads


async def test_what_is_too_large_or_unknown_is_refused_helpfully(stage: Stage, ada: Person):
    await _ready(ada)
    refusals = []
    for content, name in (
        (bytes(MAX_MODEL_BYTES + 1), "mine.keras"),
        (bytes(80_000), "model.bin"),
    ):
        await ada.sends_file(content, name)
        refusals.append(await ada.reads())

    assert "20481 KB; 20480 KB is the most that Telegram lets me download" in refusals[0]
    assert "A trained model is known by its name: .keras, .h5 or .zip." in refusals[1]
    assert await _submissions(stage, ada) == []


async def test_a_cancelled_model_is_not_kept(stage: Stage, ada: Person):
    await _ready(ada)
    await ada.sends_file(MODEL, "mine.keras")

    await ada.presses("Cancel")

    (submission,) = await _submissions(stage, ada)
    assert submission.state is SubmissionState.CANCELLED
    assert await _content(stage, submission) == b""


async def test_export_tells_of_a_model_without_its_content(stage: Stage, ada: Person):
    await _ready(ada)
    await ada.sends_file(MODEL, "mine.keras")

    exported = await stage.bot.services.personal.export(ada.id)

    (each,) = exported.submissions
    model = each.submission.model
    assert model is not None
    assert (model.name, model.size_bytes, model.content) == ("mine.keras", len(MODEL), b"")


async def _ready(person: Person) -> None:
    await person.enrols()
    await person.says("/challenge")


async def _submissions(stage: Stage, person: Person):
    async with stage.bot.services.coding.begin() as work:
        return await work.submissions.of(person.id)


async def _content(stage: Stage, submission) -> bytes:
    async with stage.bot.services.coding.begin() as work:
        found = await work.submissions.with_model(submission)
    assert found.model is not None
    return found.model.content
