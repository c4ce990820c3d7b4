"""Phone mode: what a keyboard and a client make of what is typed."""

from bot.localchat import limits, phone
from tests.bot.localchat.conftest import ADA, Api, Page


def test_a_keyboard_curls_quotes_and_makes_figures_and_capitals():
    typed = phone.typed("import keras\n\nfor x in y:\n    print('it', \"is\") # a -- b... x >> 2")

    assert typed == ("Import keras\n\nFor x in y:\n\u00a0 \u00a0 print(‘it’, “is”) # a — b… x » 2")


def test_a_word_in_a_string_is_not_capitalised():
    assert phone.typed('x = """\nfor all\n"""') == "x = “””\nfor all\n“””"


def test_a_command_stays_as_it_is():
    assert phone.typed("/submit@a_bot import x") == "/submit@a_bot Import x"


def test_a_long_text_is_cut_behind_a_line_or_a_full_stop():
    lines = "x = keras.layers\n" * 400

    pieces = phone.parts(lines)

    assert "".join(pieces) == lines
    assert pieces[0].endswith((".", "\n"))
    assert max(map(len, pieces)) <= limits.MESSAGE_CHARACTERS


async def test_the_page_types_on_a_phone_when_it_says_so(page: Page, api: Api):
    sent = await page.send(ADA, "x = 'a'\n" * 700, phone=True)
    plain = await page.send(ADA, "x = 'a'")

    texts = [update["message"]["text"] for update in await api.updates()]
    assert len(sent["message_ids"]) == 2
    assert texts[0].startswith("x = ‘a’\nx")
    assert len(texts) == 3
    assert (texts[2], len(plain["message_ids"])) == ("x = 'a'", 1)


async def test_an_edit_on_a_phone_is_typed_as_well(page: Page, api: Api):
    sent = await page.send(ADA, "x = 1")

    await page.act(
        "edit", who=ADA, chat=ADA, message_id=sent["message_id"], text="x = 'a'", phone=True
    )

    assert (await api.updates())[-1]["edited_message"]["text"] == "x = ‘a’"
