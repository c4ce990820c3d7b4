import io
import zipfile

from bot.services import archiving
from tests.conversations.stage import Person, Stage


async def test_the_export_holds_all_that_is_known(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.presses("I don't know")
    await ada.says_in_group("/join")

    await ada.says("/export")

    sent = [m["document"] for m in await stage.messages(ada.id) if "document" in m]
    assert [each["file_name"] for each in sent] == ["dailytensor.zip", "dailytensor.apkg"]
    content = (await stage.http.get(f"/chat/file/{sent[0]['file_id']}")).content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        archive = archiving.read(packed.read("learner.json"))
    assert archive.learner.home.key == "Europe/Berlin"
    assert [str(card.key) for card in archive.cards] == ["question:idea-single"]
    assert [board.group.title for board in archive.boards] == ["Study group"]


async def test_forget_asks_first_and_then_leaves_nothing(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.presses("I don't know")
    await ada.says_in_group("/join")
    await ada.says("/forget")

    await ada.presses("Keep it")
    assert await stage.bot.services.enrolment.find(ada.id) is not None
    await ada.says("/forget")
    await ada.presses("Delete everything")

    assert "I know nothing about you any more" in await ada.reads()
    assert await stage.bot.services.enrolment.find(ada.id) is None


async def test_nobody_deletes_another(stage: Stage, ada: Person, grace: Person):
    await ada.enrols()
    await grace.enrols()

    await grace.presses_data(f"forget:{ada.id}", await grace.sees())

    assert await stage.bot.services.enrolment.find(ada.id) is not None
    assert await stage.bot.services.enrolment.find(grace.id) is not None


async def test_unknown_input_gets_a_helpful_answer(ada: Person):
    await ada.enrols()
    await ada.presses("I don't know")
    answers = []
    for text in ("hello?", "/nonsense", "/help"):
        await ada.says(text)
        answers.append(await ada.reads())

    assert "/today asks a question" in answers[0]
    assert "I do not know /nonsense" in answers[1]
    assert "/challenge – a code challenge" in answers[2]


async def test_what_was_typed_is_quoted_as_it_is(ada: Person):
    await ada.says("/tz Europe/<b>&Berlin")

    assert "There is no time zone “Europe/<b>&Berlin”" in await ada.reads()
