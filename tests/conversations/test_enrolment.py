from tests.conversations.stage import Person, Stage, keys


async def test_a_newcomer_is_asked_the_time_then_the_city_then_gets_a_question(
    stage: Stage, ada: Person
):
    await ada.says("/start")
    clocks = await ada.sees()
    berlin = stage.chat.clock.now().astimezone(_zone("Europe/Berlin"))

    await ada.presses(f"{berlin:%a %H:%M}")
    await ada.presses("Berlin")
    await ada.presses("08:00")

    assert "Hello Ada" in clocks["text"] or "what time is it" in clocks["text"]
    said = [m["text"] for m in await stage.messages(ada.id) if m["from"]["is_bot"]]
    assert "Every day at 08:00 (Europe/Berlin)" in said[-2]
    assert "Which call counts the axes" in said[-1]


async def test_a_zone_can_be_named(ada: Person):
    await ada.says("/start")

    await ada.says("/tz new york")

    assert "America/New_York" in await ada.reads()


async def test_an_unknown_zone_is_answered_with_names_like_it(ada: Person):
    await ada.says("/start")

    await ada.says("/tz Europe/Berln")

    assert "There is no time zone “Europe/Berln”" in await ada.reads()
    assert "Europe/Berlin" in keys(await ada.sees())


async def test_start_again_greets_and_repeats_the_open_question(stage: Stage, ada: Person):
    await ada.enrols()

    await ada.says("/start")

    said = [m["text"] for m in await stage.messages(ada.id) if m["from"]["is_bot"]]
    assert "Welcome back, Ada" in said[-2]
    assert "Which call counts the axes" in said[-1]


async def test_a_question_without_a_zone_asks_for_the_zone_first(ada: Person):
    await ada.says("/today")

    assert "What time is it for you now?" in await ada.reads()


async def test_settings_change_zone_and_time_and_pause(ada: Person):
    await ada.enrols()
    await ada.says("/settings")

    await ada.presses("⏰ Time")
    await ada.presses("21:00")
    await ada.says("/tz Asia/Tokyo")
    await ada.says("/pause")
    await ada.says("/settings")
    shown = await ada.reads()

    assert "Asia/Tokyo" in shown
    assert "21:00" in shown
    assert "Paused" in shown

    await ada.presses("▶️ Resume")
    assert "The next daily question comes" in await ada.reads()


def _zone(name: str):
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)
