from tests.conversations.stage import Person, Stage, keys


async def test_a_board_shows_who_joined_by_points(stage: Stage, ada: Person, grace: Person):
    await ada.enrols()
    await grace.enrols()
    await ada.says_in_group("/join")
    await grace.says_in_group("/join")
    await grace.presses("I don't know")
    await _answer(ada, "tf.rank(x)")

    await grace.says_in_group("/board")

    lines = (await ada.reads(stage.group)).splitlines()
    assert lines[0] == "🏆 Study group · this week"
    assert lines[2:4] == ["🥇 Ada: 2 · 🔥 1", "🥈 Grace: 1 · 🔥 1"]


async def test_nobody_appears_who_did_not_join(stage: Stage, ada: Person, grace: Person):
    await ada.enrols()
    await grace.enrols()
    await _answer(grace, "tf.rank(x)")
    await ada.says_in_group("/join")

    await ada.says_in_group("/board")

    assert "Grace" not in await ada.reads(stage.group)


async def test_joining_twice_and_leaving_twice_are_told(stage: Stage, ada: Person):
    said = []
    for command in ("/join", "/join"):
        await ada.says_in_group(command)
        said.append(await ada.reads(stage.group))
    for _ in range(2):
        await ada.says_in_group("/leave")
    said += await ada.hears()

    assert "on this board now" in said[0]
    assert "on this board already" in said[1]
    assert "off this board" in said[2]
    assert "not on this board" in said[3]


async def test_whoever_joins_before_starting_is_led_to_the_private_chat(stage: Stage, ada: Person):
    await ada.says_in_group("/join")

    assert keys(await ada.sees(stage.group)) == ["Open the private chat"]


async def test_a_key_below_the_board_joins_and_redraws_it(
    stage: Stage, ada: Person, grace: Person
):
    await ada.says_in_group("/board")
    board = await ada.sees(stage.group)

    await grace.presses("Join this board", board)

    assert "Grace: 0" in await ada.reads(stage.group)
    assert stage.calls("answerCallbackQuery")[-1]["text"] == "You are on the board."
    assert "press Start" in (await grace.hears())[0]
    assert await ada.hears() == []


async def test_a_group_quiz_counts_each_first_vote(stage: Stage, ada: Person, grace: Person):
    for person in (ada, grace):
        await person.says_in_group("/join")
    await ada.says_in_group("/today")
    poll = (await ada.sees(stage.group))["poll"]
    right = [option["text"] for option in poll["options"]].index("tf.rank(x)")

    await _vote(stage, ada, poll["id"], right)
    await _vote(stage, grace, poll["id"], (right + 1) % 3)
    await ada.says_in_group("/board")

    lines = (await ada.reads(stage.group)).splitlines()
    assert lines[2:4] == ["🥇 Ada: 2", "🥈 Grace: 1"]


async def test_a_learners_commands_in_a_group_point_to_the_private_chat(stage: Stage, ada: Person):
    await ada.says_in_group("/challenge")

    assert "works in our private chat" in await ada.reads(stage.group)


async def test_a_group_command_in_private_points_to_groups(ada: Person):
    await ada.says("/join")

    assert "works in groups" in await ada.reads()


async def test_commands_are_listed_for_private_chats_and_for_groups(stage: Stage, ada: Person):
    state = (await stage.http.get("/chat/state")).json()
    listed = {chat: [c["command"] for c in some] for chat, some in state["commands"].items()}

    assert "challenge" in listed[str(ada.id)]
    assert "join" not in listed[str(ada.id)]
    assert listed[str(stage.group)] == [
        "today", "board", "join", "leave", "submit", "language", "help",
    ]  # fmt: skip


async def _vote(stage: Stage, person: Person, poll_id: str, option: int) -> None:
    await stage.act("vote", **{"as": person.id, "poll_id": poll_id, "options": [option]})


async def _answer(person: Person, option: str) -> None:
    question = await person.sees()
    lines = question["text"].splitlines()
    letter = next(line[0] for line in lines if line[1:].strip() == option)
    await person.presses(letter, question)


async def test_the_code_of_a_quiz_stands_in_its_description(stage: Stage, ada: Person):
    _give_code(stage)

    await ada.says_in_group("/today")

    poll = (await ada.sees(stage.group))["poll"]
    assert poll["description"] == "x = tf.zeros((2, 3))"
    assert [entity["type"] for entity in poll["description_entities"]] == ["pre"]


async def test_an_older_server_shows_the_code_beside_the_quiz_and_next_time_above_it(
    stage: Stage, ada: Person
):
    _give_code(stage)
    stage.chat.unlearn("description", "description_parse_mode")

    for _ in range(2):
        await ada.says_in_group("/today")

    said = [m for m in await stage.messages(stage.group) if m["from"]["is_bot"]][1:]
    assert ["poll" if "poll" in m else m["text"] for m in said] == [
        "poll",
        "x = tf.zeros((2, 3))",
        "x = tf.zeros((2, 3))",
        "poll",
    ]
    assert said[1]["reply_to_message"]["message_id"] == said[0]["message_id"]


def _give_code(stage: Stage) -> None:
    questions = stage.bot.services.library.questions
    with_code = questions["one-right"].model_copy(update={"code": "x = tf.zeros((2, 3))"})
    questions["one-right"] = with_code
