"""Whoever writes is answered in their language: Telegram's, or the one that they have chosen."""

from datetime import timedelta

import pytest

from tests.conversations.stage import Person, Stage, keys


@pytest.fixture
def emmy(stage: Stage) -> Person:
    return stage.person("Emmy")


async def test_telegrams_language_is_spoken_from_the_first_word(emmy: Person, ada: Person):
    await emmy.says("/start")
    await ada.says("/start")

    assert "Wie spät ist es gerade bei dir?" in await emmy.reads()
    assert "Mi 13:00" in keys(await emmy.sees())
    assert "what time is it for you now?" in await ada.reads()
    assert "Wed 13:00" in keys(await ada.sees())


async def test_another_language_is_chosen_in_the_settings(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    await ada.presses("🌐 Language")
    await ada.presses("Deutsch")

    assert "Welche Sprache soll ich sprechen? Jetzt: Deutsch." in await ada.reads()
    assert "✓ Deutsch" in keys(await ada.sees())
    await ada.presses("‹ Einstellungen")
    assert "Die nächste: Do., 7. März, 09:00" in await ada.reads()
    (menu,) = [call for call in stage.calls("setMyCommands") if str(ada.id) in str(call["scope"])]
    assert "Deutsch" not in menu["commands"]
    assert "Gleich eine Frage" in menu["commands"]

    await ada.says("/language")
    await ada.presses("Wie mein Telegram (English)")

    assert "Which language shall I speak? Now: English." in await ada.reads()
    assert str(ada.id) in stage.calls("deleteMyCommands")[-1]["scope"]


async def test_what_comes_by_itself_is_in_the_learners_language(
    stage: Stage, ada: Person, emmy: Person
):
    await ada.enrols()
    await emmy.enrols()

    await stage.pass_time(days=1)

    assert "Your question of the day" in await ada.reads()
    assert "Deine Frage des Tages" in await emmy.reads()


async def test_code_is_told_of_in_the_learners_language(stage: Stage, emmy: Person):
    await emmy.enrols()
    await emmy.says("/challenge")
    await emmy.says("```\nmodel = None\n```")

    text = await emmy.reads()
    assert "In der Schlange" in text or "Im Moment läuft kein Worker" in text
    await emmy.presses("Abbrechen")

    assert "Abgebrochen. Nichts davon zählt." in await emmy.reads()


async def test_errors_and_alerts_are_in_the_learners_language(stage: Stage, emmy: Person):
    await emmy.enrols()

    await emmy.says("/undo")
    said = await emmy.reads()
    await emmy.presses_data("nonsense", await emmy.sees())

    assert said == "Es gibt keine Antwort, die sich ändern ließe."
    assert stage.calls("answerCallbackQuery")[-1]["text"].startswith("Diese Taste ist alt.")


async def test_a_group_speaks_the_language_that_is_chosen_for_it(
    stage: Stage, ada: Person, emmy: Person
):
    await emmy.says_in_group("/help")
    before = (await emmy.hears())[-1]
    await emmy.says_in_group("/language")
    group = await emmy.sees(stage.group)
    await emmy.presses("Deutsch", group)
    await ada.says_in_group("/help")

    # Ada has added the bot, so English was spoken, also with Emmy.
    assert before.startswith("What I understand here")
    assert (await ada.hears())[-1].startswith("Was ich hier verstehe")


async def test_a_language_that_is_not_ours_is_english(stage: Stage, ada: Person):
    await ada.enrols()

    await ada.presses_data("tongue:tlh", await ada.sees())

    learner = await stage.bot.services.enrolment.find(ada.id)
    assert learner is not None
    assert learner.chosen_language is None


async def test_the_menus_are_there_in_every_language(stage: Stage):
    described = {call.get("language_code", ""): call for call in stage.calls("setMyDescription")}

    assert set(described) == {"", "de"}
    assert "TensorFlow-Profi" in described["de"]["description"]
    commands = [call for call in stage.calls("setMyCommands") if call.get("language_code") == "de"]
    assert len(commands) == 3
    assert all("Was ich verstehe" in call["commands"] for call in commands)


async def test_the_language_goes_along_with_the_data(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    await ada.presses("🌐 Language")
    await ada.presses("Deutsch")
    stage.chat.clock.advance(timedelta(minutes=1))

    archive = await stage.bot.services.personal.export(ada.id)

    assert archive.learner.chosen_language == "de"
