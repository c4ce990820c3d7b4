from datetime import UTC, date, datetime, time, timedelta

import pytest

from challenges.learners import Learner
from challenges.preferences import Preferences
from tests.conversations.stage import Message, Person, Stage, keys


async def test_all_is_set_by_buttons_alone(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    for dial, values in {
        "🌅 New day": ["06:00"],
        "⏱ Minutes": ["20 min"],
        "🌱 New ideas": ["0"],
        "🎯 Memory": ["85 %"],
        "🧭 Focus": ["Images", "Text", "Time series", "✓ Text"],
        "🔔 Reminder": ["off"],
        "🌙 Quiet": ["from 23:00", "until 07:00"],
        "🏖 Days off": ["Sun"],
        "🪶 Easy days": ["Fri", "Sat"],
    }.items():
        await ada.presses(dial)
        for value in values:
            await ada.presses(value)
        await ada.presses("‹ Settings")

    assert (await _learner(stage, ada)).preferences == Preferences(
        rollover=time(6),
        minutes=20,
        new_ideas=0,
        retention=0.85,
        focus=frozenset({3, 5}),
        wants_nudge=False,
        quiet_from=time(23),
        quiet_until=time(7),
        days_off=frozenset({6}),
        easy_days=frozenset({4, 5}),
    )
    assert await ada.reads() == SETTINGS


SETTINGS = """\
⚙️ Settings
Press what you want to change.

🌍 Europe/Berlin, where it is 13:00 now
⏰ Daily question at 09:00
🌅 Your day begins at 06:00
➡️ The next one: Thu 07 Mar, 09:00

⏱ 20 min a day
🌱 New ideas a day: up to 0
🎯 You shall still know 85 % when I ask
🧭 New ideas from: Images, Time series

🔔 Second reminder: off
🌙 Quiet hours: 23:00–07:00
🏖 Days off: Sun
🪶 Easy days: Fri, Sat

🌐 English"""


async def test_no_screen_is_a_dead_end_and_no_keyboard_is_wide(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    settings = await ada.sees()

    *within, menu = keys(settings)
    assert menu == "☰ Menu"
    for key in within:
        await ada.presses(key)
        screen = await ada.sees()
        assert "‹ Settings" in keys(screen), screen["text"]
        if key != "🌍 Time zone":  # all the clocks of the world
            assert all(len(row) <= 3 for row in _rows(screen))
        await ada.presses("‹ Settings")
        assert await ada.sees() == settings | {"edit_date": (await ada.sees())["edit_date"]}


async def test_quiet_hours_can_be_none(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    await ada.presses("🌙 Quiet")

    await ada.presses("No quiet hours")

    assert not (await _learner(stage, ada)).preferences.is_quiet(time(3))
    assert "Now: none" in await ada.reads()


async def test_a_key_pressed_twice_means_what_it_said(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    await ada.presses("🏖 Days off")
    before = await ada.sees()

    await ada.presses("Sun", before)
    await ada.presses("Sun", before)

    assert (await _learner(stage, ada)).preferences.days_off == frozenset({6})


@pytest.mark.parametrize("data", ["turn:minutes:7", "turn:days_off:127", "dial:x", "turn:name:1"])
async def test_what_no_key_of_ours_says_changes_nothing(stage: Stage, ada: Person, data: str):
    await ada.enrols()
    await ada.says("/settings")

    await ada.presses_data(data, await ada.sees())

    assert (await _learner(stage, ada)).preferences == Preferences()
    assert "old" in stage.calls("answerCallbackQuery")[-1]["text"]


async def test_a_new_zone_from_the_settings_does_not_ask_for_the_time_again(ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    await ada.presses("🌍 Time zone")
    await ada.presses("Wed 21:00")
    await ada.presses("Tokyo")

    text = await ada.reads()
    assert "Asia/Tokyo, where it is 21:00 now" in text
    assert "comes at 09:00" in text
    assert "‹ Settings" in keys(await ada.sees())


async def test_a_learner_whose_day_begins_at_midnight_learns_tomorrow_at_one_in_the_morning(
    stage: Stage, ada: Person
):
    await ada.enrols()
    await ada.says("/settings")
    await ada.presses("🌅 New day")
    await ada.presses("00:00")

    await stage.until(datetime(2030, 3, 7, 0, 30, tzinfo=UTC))  # 01:30 in Berlin
    await ada.says("/today")
    await ada.presses("I don't know")

    async with stage.bot.services.progress.read() as work:
        assert await work.reviews.study_days(ada.id) == {date(2030, 3, 7)}


async def test_a_pause_of_days_ends_by_itself(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.says("/settings")
    await ada.presses("⏸ Pause")
    await ada.presses("3 days")
    said = await ada.reads()

    pushes = []
    for _ in range(4):
        await stage.pass_time(days=1)
        pushes.append(await ada.reads())

    assert "the next daily question comes on Saturday 09 March" in said
    assert ["Welcome back: your pause is over" in text for text in pushes] == [
        False, False, True, False,
    ]  # fmt: skip
    assert not (await _learner(stage, ada)).is_paused


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/pause 2030-04-01", "comes on Monday 01 April"),
        ("/pause 5 days", "comes on Monday 11 March"),
        ("/pause until tomorrow", "comes on Thursday 07 March"),
        ("/pause", "Paused until you /resume"),
        ("/pause yesterday", "Until when?"),
        ("/pause 2030-03-06", "Until when?"),
    ],
)
async def test_a_pause_can_be_typed(ada: Person, typed: str, said: str):
    await ada.enrols()

    await ada.says(typed)

    assert said in await ada.reads()


async def test_a_pause_keeps_the_streak(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.presses("I don't know")
    await ada.says("/pause 20 days")
    await stage.pass_time(days=20)

    await ada.presses("I don't know")

    assert "2 days in a row" in await ada.reads()


async def test_a_day_off_brings_nothing_and_ends_no_streak(stage: Stage, ada: Person):
    await ada.enrols()
    await ada.presses("I don't know")  # on Wednesday
    await ada.says("/settings")
    await ada.presses("🏖 Days off")
    await ada.presses("Thu")
    await ada.presses("Fri")
    seen = len(await stage.messages(ada.id))

    for _ in range(2):
        await stage.pass_time(days=1)
    quiet = len(await stage.messages(ada.id)) == seen
    await stage.pass_time(days=1)
    await ada.presses("I don't know")

    assert quiet
    assert "2 days in a row" in await ada.reads()


async def test_a_zone_in_which_answers_come_at_night_is_asked_for_once(stage: Stage, ada: Person):
    await ada.enrols()
    for _ in range(4):
        await stage.until(_at(stage, 2))  # 03:00 in Berlin
        await ada.says("/today")
        await ada.presses("I don't know")
    await ada.presses("It is 03:00 here, too")
    await stage.pass_time(days=1)

    texts = [m["text"] for m in await stage.messages(ada.id)]
    assert texts.count("👍 Then it stays as it is.") == 1
    assert not any("Is that still right?" in text for text in texts)


async def test_a_moment_carries_its_time_for_the_readers_own_clock(stage: Stage, ada: Person):
    await ada.enrols()

    await ada.says("/settings")

    (shown,) = [e for e in (await ada.sees())["entities"] if e["type"] == "date_time"]
    at = datetime(2030, 3, 7, 8, tzinfo=UTC)
    assert (shown["unix_time"], shown["date_time_format"]) == (int(at.timestamp()), "wDt")


def _at(stage: Stage, hour: int) -> datetime:
    """The next moment of this hour, UTC."""
    now = stage.chat.clock.now()
    at = now.replace(hour=hour, minute=0)
    return at if at > now else at + timedelta(days=1)


def _rows(message: Message) -> list[list[dict[str, str]]]:
    rows: list[list[dict[str, str]]] = message["reply_markup"]["inline_keyboard"]
    return rows


async def _learner(stage: Stage, person: Person) -> Learner:
    learner = await stage.bot.services.enrolment.find(person.id)
    assert learner is not None
    return learner
