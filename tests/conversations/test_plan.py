"""The day's plan as a learner meets it: done, gone beyond, after a break, and before an exam."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from challenges.preferences import Preferences
from storage.database import Database
from tests.conversations.stage import NOON, Person, Stage, keys


@pytest.fixture
async def enrolled(ada: Person) -> Person:
    await ada.enrols()
    return ada


async def prefers(database: Database, person: Person, preferences: Preferences) -> None:
    async with database.begin() as work:
        learner = await work.learners.get(person.id)
        await work.learners.put(replace(learner, preferences=preferences))


async def learns(person: Person, questions: int) -> None:
    """Miss the open question and so many more, and miss each once more, for practice."""
    await person.presses("I don't know")
    for _ in range(questions + questions + 1):
        await person.presses("Next question")
        await person.presses("I don't know")


async def test_a_day_s_plan_is_done_and_whoever_wants_goes_on(enrolled: Person):
    await learns(enrolled, 2)

    await enrolled.presses("Next question")
    assert "Done for today" in await enrolled.reads()
    assert keys(await enrolled.sees()) == ["One more", "Code challenge", "Type along", "☰ Menu"]

    await enrolled.presses("One more")
    assert "I don't know" in keys(await enrolled.sees())


async def test_the_plan_is_done_for_today_only(stage: Stage, enrolled: Person):
    await learns(enrolled, 2)
    await enrolled.presses("Next question")

    await stage.until(NOON + timedelta(days=1))

    assert "Your question of the day" in await enrolled.reads()


async def test_going_on_ends_when_everything_was_met(enrolled: Person):
    await learns(enrolled, 2)
    await enrolled.presses("Next question")
    for _ in range(3 + 3):
        await enrolled.presses("One more")
        await enrolled.presses("I don't know")

    await enrolled.presses("One more")

    assert "You have met everything that is open today" in await enrolled.reads()


async def test_a_challenge_that_the_day_has_room_for_is_named(
    enrolled: Person, database: Database
):
    await prefers(database, enrolled, Preferences(new_ideas=9))
    await learns(enrolled, 5)

    await enrolled.presses("Next question")

    text = await enrolled.reads()
    assert "There is room for one more thing" in text
    assert "code for about 3 minutes" in text


async def test_on_a_day_off_nothing_is_sent_but_a_question_may_be_had(
    stage: Stage, enrolled: Person, database: Database
):
    await learns(enrolled, 0)
    await prefers(database, enrolled, Preferences(days_off=frozenset({3})))
    before = await enrolled.sees()

    await stage.until(NOON + timedelta(days=1))
    assert await enrolled.sees() == before

    await enrolled.says("/today")
    assert "one of your days off" in await enrolled.reads()
    await enrolled.presses("One more")
    assert "I don't know" in keys(await enrolled.sees())


async def test_whoever_comes_back_hears_once_how_long_what_waits_will_take(
    stage: Stage, enrolled: Person, database: Database
):
    await prefers(database, enrolled, Preferences(new_ideas=9))
    await learns(enrolled, 5)
    await prefers(database, enrolled, Preferences(minutes=2, new_ideas=9))
    await enrolled.says("/pause")
    await stage.pass_time(days=30)

    for _ in range(2):
        await enrolled.says("/today")
        await enrolled.presses("I don't know")

    await enrolled.says("/today")
    said = [m["text"] for m in await stage.messages(enrolled.id) if "Welcome back!" in m["text"]]
    assert len(said) == 1
    assert "5 questions have come due. At 2 minutes a day it takes 3 days" in said[0]


async def test_an_exam_is_set_by_its_date_looked_at_and_left(stage: Stage, enrolled: Person):
    await enrolled.says("/exam")
    assert "When is your exam?" in await enrolled.reads()
    weeks = ["+2 weeks", "+4 weeks", "+8 weeks", "+12 weeks"]
    assert keys(await enrolled.sees()) == [*weeks, "☰ Menu"]

    await enrolled.says("/exam date 2030-05-06")
    text = await enrolled.reads()
    assert "Your exam is on Mon 06 May 2030, in 61 days." in text
    assert "10 minutes a day suffice" in text
    assert "You will have met all 7 ideas by Sat 09 Mar 2030" in text
    assert "% · Building and training" in text

    await enrolled.says("/exam")
    assert await enrolled.reads() == text

    await enrolled.presses("No exam")
    assert "planned without an exam" in await enrolled.reads()
    await enrolled.says("/exam")
    assert "When is your exam?" in await enrolled.reads()


async def test_an_exam_is_set_by_a_key(stage: Stage, enrolled: Person):
    await enrolled.says("/exam")
    await enrolled.presses("+4 weeks")

    assert "Your exam is on Wed 03 Apr 2030, in 28 days." in await enrolled.reads()


async def test_an_exam_that_comes_too_soon_is_told_so(enrolled: Person):
    await enrolled.says("/exam 2030-03-07")

    text = await enrolled.reads()
    assert "tomorrow" in text
    assert "That is too soon" in text


async def test_a_day_that_cannot_be_planned_for_is_refused(enrolled: Person):
    for said in ("/exam date 2030-03-06", "/exam date 2027-03-01", "/exam date 2032-01-01"):
        await enrolled.says(said)
        assert "has to lie ahead, at the latest on Fri 07 Mar 2031" in await enrolled.reads()

    for said in ("/exam date tomorrow", "/exam date", "/exam on the first of May"):
        await enrolled.says(said)
        assert "I read a day as year, month and day" in await enrolled.reads()


async def test_an_exam_that_is_over_is_forgotten_by_itself(stage: Stage, enrolled: Person):
    await enrolled.says("/exam date 2030-03-20")
    await stage.pass_time(days=14)

    await enrolled.says("/exam")
    assert "When is your exam?" in await enrolled.reads()


async def test_an_exam_is_left_by_a_word(enrolled: Person):
    await enrolled.says("/exam date 2030-03-20")

    await enrolled.says("/exam off")

    assert "planned without an exam" in await enrolled.reads()
    await enrolled.says("/exam")
    assert "When is your exam?" in await enrolled.reads()


async def test_the_log_keeps_when_a_card_comes_back(
    stage: Stage, enrolled: Person, database: Database
):
    await learns(enrolled, 1)

    async with database.read() as work:
        due = {card.key: card.due for card in await work.cards.of(enrolled.id)}
        logged = {review.key: review.due for review in await work.reviews.of(enrolled.id)}
    assert logged == due
    assert set(due.values()) == {date(2030, 3, 7)}
