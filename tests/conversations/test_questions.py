from tests.conversations.answering import RIGHT, answers
from tests.conversations.stage import Person, Stage, keys


async def test_the_right_option_is_told_with_its_reason_and_when_it_comes_back(
    stage: Stage, ada: Person
):
    await ada.enrols()

    await _choose(ada, "tf.rank(x)")

    text = await ada.reads()
    assert "✅ Right." in text
    assert "The rank is the number of axes." in text
    assert "It comes back in 2 days" in text
    assert "First day of a new streak" in text
    onwards, corrections = ["Next question", "Code challenge"], ["I guessed", "Too easy", "Undo"]
    assert keys(await ada.sees()) == [*onwards, *corrections]


async def test_the_streak_is_told_once_a_day(stage: Stage, ada: Person):
    await ada.enrols()
    question = await ada.sees()
    right = _option(question, "tf.rank(x)")
    await ada.presses_data(right, question)
    first = await ada.reads()

    await ada.presses_data(right, question)  # says the same once more
    assert await ada.reads() == first

    await ada.presses("Next question")
    await ada.presses("I don't know")
    assert "streak" in first
    assert "comes back" in await ada.reads()
    assert "streak" not in await ada.reads()


async def test_a_wrong_option_shows_what_was_chosen_and_what_is_right(stage: Stage, ada: Person):
    await ada.enrols()

    await _choose(ada, "tf.size(x)")

    text = await ada.reads()
    assert "❌ Not quite." in text
    assert "The size is the number of elements." in text
    assert "The rank is the number of axes." in text
    assert "comes back tomorrow" in text


async def test_the_same_press_twice_counts_once(stage: Stage, ada: Person):
    await ada.enrols()
    question = await ada.sees()
    data = _option(question, "tf.rank(x)")

    await ada.presses_data(data, question)
    before = await ada.reads()
    await ada.presses_data(data, question)

    assert await ada.reads() == before
    assert (await _exported(stage, ada))["reviews"] == 1


async def test_another_answer_to_the_same_question_is_refused(stage: Stage, ada: Person):
    await ada.enrols()
    question = await ada.sees()

    await ada.presses_data(_option(question, "tf.rank(x)"), question)
    await ada.presses_data(_option(question, "tf.size(x)"), question)

    assert stage.calls("answerCallbackQuery")[-1]["text"] == "You have answered this one."
    assert (await _exported(stage, ada))["reviews"] == 1


async def test_several_options_are_ticked_and_checked(stage: Stage, ada: Person):
    await ada.enrols()
    await _choose(ada, "tf.rank(x)")
    await ada.presses("Next question")

    await ada.presses("Check")
    assert stage.calls("answerCallbackQuery")[-1]["text"] == "Tick at least one."
    for layer in ("Dense", "Conv2D"):
        letter = _letter(await ada.reads(), layer)
        await ada.presses(f"◻️ {letter}")
    await ada.presses("Check")

    assert "✅ Right." in await ada.reads()


async def test_typed_answers_are_read_as_people_write_them(stage: Stage, ada: Person):
    await ada.enrols()
    for _ in range(2):
        await answers(ada, RIGHT)
        await ada.presses("Next question")

    replies = []
    for answer in ("twelve", "12", "none, 3", "False", '"relu"'):
        await ada.says(answer)
        replies.append(await ada.reads())
        if answer != "twelve":
            await ada.presses("Next question")
        if "Done for today" in await ada.reads():
            await ada.presses("One more")

    assert "nothing was counted" in replies[0]
    assert ["Right." in reply for reply in replies[1:]] == [True] * 4


async def test_a_wrong_typed_answer_says_what_was_understood(ada: Person):
    await ada.enrols()
    for _ in range(2):
        await ada.presses("I don't know")
        await ada.presses("Next question")

    await ada.says("1,300")

    text = await ada.reads()
    assert "It is 12." in text
    assert "You said 1300." in text


async def test_a_typed_text_where_keys_are_meant_points_to_them(ada: Person):
    await ada.enrols()

    await ada.says("the first one")

    assert "Press one of the keys" in await ada.reads()


async def test_a_button_of_another_person_does_nothing(stage: Stage, ada: Person, grace: Person):
    await ada.enrols()
    question = await ada.sees()
    await grace.enrols()
    hers = await grace.sees()

    await grace.presses_data(_option(question, "tf.rank(x)"), hers)

    assert "not yours" in stage.calls("answerCallbackQuery")[-1]["text"]
    assert (await _exported(stage, ada))["reviews"] == 0


async def test_forged_and_old_buttons_are_told_and_nothing_is_done(stage: Stage, ada: Person):
    await ada.enrols()
    question = await ada.sees()

    for data in ("opt:1:2:3", "opt:x:y", "nonsense", "opt:999999:0", "zone:../../etc", "time:abc"):
        await ada.presses_data(data, question)
        alert = stage.calls("answerCallbackQuery")[-1]
        assert "old" in alert["text"] or "gone" in alert["text"], data

    assert (await _exported(stage, ada))["reviews"] == 0


async def _choose(person: Person, option: str) -> None:
    question = await person.sees()
    await person.presses_data(_option(question, option), question)


def _option(question, option: str) -> str:
    letter = _letter(question["text"], option)
    for row in question["reply_markup"]["inline_keyboard"]:
        for key in row:
            if key["text"] == letter:
                return str(key["callback_data"])
    raise AssertionError(letter)


def _letter(text: str, option: str) -> str:
    return next(line[0] for line in text.splitlines() if line[1:].strip() == option)


async def _exported(stage: Stage, person: Person) -> dict[str, int]:
    data = await stage.bot.services.personal.export(person.id)
    return {name: len(rows) for name, rows in data if isinstance(rows, tuple)}
