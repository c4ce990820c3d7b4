"""What an answer does: corrections, undo, hints, second tries, and what was missed once more."""

from datetime import timedelta

from tests.conversations.answering import (
    RIGHT,
    WRONG,
    answers,
    asked,
    chooses,
    exported,
    letter,
    replays,
)
from tests.conversations.stage import Person, Stage, keys


async def ratings(stage: Stage, person: Person) -> list[int]:
    return [logged["review"]["rating"] for logged in (await exported(stage, person))["reviews"]]


async def to_the_number(person: Person) -> None:
    """As far as the third question, which is typed, with both before it right."""
    await person.enrols()
    for _ in range(2):
        await answers(person, RIGHT)
        await person.presses("Next question")


async def test_a_guess_counts_as_not_known(stage: Stage, ada: Person):
    await ada.enrols()
    await answers(ada, RIGHT)

    await ada.presses("I guessed")

    text = await ada.reads()
    assert "✅ Right." in text
    assert "Noted: a guess." in text
    assert "It comes back tomorrow." in text
    assert keys(await ada.sees()) == ["Next question", "Code challenge", "Undo"]
    (logged,) = (await exported(stage, ada))["reviews"]
    review = logged["review"]
    assert (review["rating"], review["correction"], review["format"]) == (1, "guessed", "single")
    assert await replays(stage, ada)


async def test_what_was_too_easy_stays_away_longer_and_is_noted_once(stage: Stage, ada: Person):
    await to_the_number(ada)
    await answers(ada, RIGHT)
    outcome = await ada.sees()

    await ada.presses("Too easy")
    before = await exported(stage, ada)
    await ada.presses_data(_data(outcome, "Too easy"), outcome)

    assert "Noted: too easy." in await ada.reads()
    assert "It comes back in 2 days" not in await ada.reads()
    assert await exported(stage, ada) == before
    assert await ratings(stage, ada) == [3, 3, 4]
    assert await replays(stage, ada)


async def test_a_wrong_answer_has_nothing_to_correct(stage: Stage, ada: Person):
    await ada.enrols()
    await answers(ada, WRONG)
    screen = await ada.sees()
    assert keys(screen) == ["Next question", "Code challenge", "Undo"]

    await ada.presses_data(_data(screen, "Undo").replace("undo", "easy"), screen)

    assert "nothing to change" in stage.calls("answerCallbackQuery")[-1]["text"]
    assert await ratings(stage, ada) == [1]


async def test_a_correction_comes_too_late_the_next_day(stage: Stage, ada: Person):
    await ada.enrols()
    await answers(ada, RIGHT)
    answered = await ada.sees()

    await stage.pass_time(days=1)
    for label in ("I guessed", "Undo"):
        await ada.presses(label, answered)
        assert "That day is over" in stage.calls("answerCallbackQuery")[-1]["text"]

    assert await ratings(stage, ada) == [3]


async def test_an_answer_is_taken_back_and_all_is_as_before(stage: Stage, ada: Person):
    await ada.enrols()
    fresh, question = await exported(stage, ada), await asked(ada)
    await answers(ada, WRONG)

    await ada.presses("Undo")

    again = await ada.sees()
    assert (again["text"], keys(again)) == (question["text"], keys(question))
    assert _without_undo(await exported(stage, ada)) == _without_undo(fresh)

    await answers(ada, RIGHT)
    assert "✅ Right." in await ada.reads()
    assert "First day of a new streak" in await ada.reads()
    assert await ratings(stage, ada) == [3]


async def test_a_typed_answer_is_taken_back_by_its_button(stage: Stage, ada: Person):
    await to_the_number(ada)
    before = await exported(stage, ada)
    await answers(ada, WRONG)

    await ada.presses("Undo")

    assert "Undone" in await ada.reads()
    assert "How many elements" in (await asked(ada))["text"]
    assert _without_undo(await exported(stage, ada)) == _without_undo(before)
    await answers(ada, RIGHT)
    assert await ratings(stage, ada) == [3, 3, 3]


async def test_an_answer_of_an_old_card_is_taken_back_bit_for_bit(stage: Stage, ada: Person):
    await ada.enrols()
    await answers(ada, RIGHT)
    await stage.pass_time(days=2)
    await ada.says("/today")
    before = await exported(stage, ada)
    await answers(ada, WRONG)
    assert await ratings(stage, ada) == [3, 1]

    await ada.presses("Undo")

    assert _without_undo(await exported(stage, ada)) == _without_undo(before)
    assert await replays(stage, ada)


async def test_undo_as_a_command_takes_one_answer_back_however_often_it_is_said(
    stage: Stage, ada: Person
):
    await ada.enrols()
    await ada.says("/undo")
    assert "There is no answer to change." in await ada.reads()
    await answers(ada, RIGHT)
    await ada.presses("Next question")
    await answers(ada, WRONG)

    for _ in range(3):
        await ada.says("/undo")
        assert "Undone" in await ada.reads()
        assert await ratings(stage, ada) == [3]

    await answers(ada, RIGHT)
    assert await ratings(stage, ada) == [3, 3]


async def test_only_the_last_answer_is_taken_back(stage: Stage, ada: Person):
    await ada.enrols()
    await answers(ada, RIGHT)
    first = await ada.sees()
    await ada.presses("Next question")
    await answers(ada, RIGHT)

    await ada.presses("Undo", first)

    assert "Only the last answer" in stage.calls("answerCallbackQuery")[-1]["text"]
    assert await ratings(stage, ada) == [3, 3]


async def test_a_challenge_is_not_taken_back(stage: Stage, ada: Person):
    await ada.enrols()
    await answers(ada, RIGHT)
    await ada.says("/challenge")
    await ada.presses("Show the solution")

    await ada.says("/undo")

    assert "The last was a code challenge" in await ada.reads()
    assert await ratings(stage, ada) == [3, 1]


async def test_undo_of_somebody_else_does_nothing(stage: Stage, ada: Person, grace: Person):
    await ada.enrols()
    await answers(ada, RIGHT)
    data = _data(await ada.sees(), "Undo")
    await grace.enrols()

    await grace.presses_data(data, await grace.sees())

    assert "not yours" in stage.calls("answerCallbackQuery")[-1]["text"]
    assert await ratings(stage, ada) == [3]


async def test_a_hint_takes_a_wrong_option_away_and_costs_the_rating(stage: Stage, ada: Person):
    await ada.enrols()
    question = await asked(ada)

    await ada.presses("Hint")
    helped = await ada.sees()
    await ada.presses_data(_data(question, "Hint"), helped)  # a double tap

    assert (await ada.sees()) == helped
    assert helped["text"].count("✖️") == 1
    assert len(keys(helped)) == 3  # two options, and I don't know
    await chooses(ada, "tf.rank(x)")
    text = await ada.reads()
    assert "🌱 Right, with a little help." in text
    assert "comes back tomorrow" in text
    (logged,) = (await exported(stage, ada))["reviews"]
    review = logged["review"]
    assert (review["rating"], review["hints"], review["tries"]) == (1, 1, 1)


async def test_what_is_ticked_stays_when_a_hint_is_given(stage: Stage, ada: Person):
    await ada.enrols()
    await answers(ada, RIGHT)
    await ada.presses("Next question")
    ticked = letter((await asked(ada))["text"], "Dense")
    await ada.presses(f"◻️ {ticked}")

    await ada.presses("Hint")

    assert "💡 Which of them learn something?" in await ada.reads()
    assert f"☑️ {ticked}" in keys(await ada.sees())


async def test_a_near_answer_may_be_tried_once_more(stage: Stage, ada: Person):
    await to_the_number(ada)

    await ada.says("11")
    near = await ada.reads()
    await ada.says("12")

    assert "Nearly." in near
    assert "You said 11." in near
    assert "It is 12" not in near
    assert "🌱 Right, with a little help." in await ada.reads()
    review = (await exported(stage, ada))["reviews"][-1]["review"]
    assert (review["rating"], review["tries"]) == (1, 2)


async def test_there_is_one_second_try_and_the_same_answer_is_none(stage: Stage, ada: Person):
    await to_the_number(ada)

    await ada.says("11")
    await ada.says("11")
    assert "Nearly." in await ada.reads()
    await ada.says("13")

    assert "It is 12." in await ada.reads()
    assert await ratings(stage, ada) == [3, 3, 1]


async def test_what_was_missed_is_asked_once_more_at_the_end_for_nothing(
    stage: Stage, ada: Person
):
    await ada.enrols()
    await answers(ada, WRONG)
    for _ in range(2):
        await ada.presses("Next question")
        await answers(ada, RIGHT)
    before = await exported(stage, ada)

    await ada.presses("Next question")
    question = await ada.reads()
    await answers(ada, RIGHT)

    assert "🔁 Once more:" in question
    assert "counts the axes" in question
    assert "Just practice" in await ada.reads()
    assert keys(await ada.sees()) == ["Next question", "Code challenge"]
    after = await exported(stage, ada)
    assert (after["reviews"], after["cards"]) == (before["reviews"], before["cards"])
    await ada.presses("Next question")
    assert "Once more" not in await ada.reads()


async def test_what_is_taken_back_needs_no_practice(stage: Stage, ada: Person):
    await ada.enrols()
    for _ in range(2):
        await answers(ada, RIGHT)
        await ada.presses("Next question")
    await answers(ada, WRONG)
    await ada.presses("Next question")
    assert "Once more" in await ada.reads()

    await ada.says("/undo")
    await ada.says("12")

    assert "✅ Right." in await ada.reads()
    await ada.presses("Next question")
    assert "Once more" not in await ada.reads()


async def test_an_old_question_whose_idea_was_met_since_changes_nothing(stage: Stage, ada: Person):
    await ada.enrols()
    old = await asked(ada)
    await stage.pass_time(days=1)
    await answers(ada, WRONG)
    before = await exported(stage, ada)

    await ada.presses(letter(old["text"], "tf.rank(x)"), old)

    text = next(m for m in await stage.messages(ada.id) if m["message_id"] == old["message_id"])
    assert "You have met this idea since I asked" in text["text"]
    assert "Undo" not in keys(text)
    after = await exported(stage, ada)
    assert (after["reviews"], after["cards"]) == (before["reviews"], before["cards"])


async def test_an_idea_that_keeps_slipping_away_is_told_once_and_explained_otherwise(
    stage: Stage, ada: Person
):
    await ada.enrols()
    told = []
    for _ in range(5):
        await answers(ada, WRONG)
        told.append(await ada.reads())
        await stage.until(await ada.next_push() + timedelta(seconds=1))

    assert ["keeps slipping away" in text for text in told] == [False, False, True, False, False]
    assert ["From another side" in text for text in told] == [False, False, True, True, True]
    assert "Count the brackets" in told[-1]


async def test_hints_of_a_challenge_come_one_after_another_and_are_counted(
    stage: Stage, ada: Person
):
    await ada.enrols()
    await ada.says("/challenge")

    await ada.presses("Hint 1 of 2")
    first = await ada.sees()
    await ada.presses("Hint 2 of 2")

    assert "💡 Hint 1 of 2\nA line has a slope." in first["text"]
    assert "A single Dense unit" in await ada.reads()
    assert keys(await ada.sees()) == ["Show the solution"]
    await ada.presses("Show the solution")
    (logged,) = (await exported(stage, ada))["reviews"]
    review = logged["review"]
    assert (review["format"], review["hints"], review["tries"]) == ("code", 2, 0)


def _data(message, label: str) -> str:
    for row in message["reply_markup"]["inline_keyboard"]:
        for key in row:
            if key["text"] == label:
                return str(key["callback_data"])
    raise AssertionError(f"{keys(message)} has no {label!r}")


def _without_undo(data):
    """All but the moment at which something was taken back."""
    shown = [{**showing, "undone_at": None} for showing in data["showings"]]
    return {**data, "showings": shown}
