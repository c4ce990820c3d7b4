"""The chat page in a real browser, against the real local chat and a bot of a few calls."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.localchat.server import LocalChat
from tests.bot.localchat.browser import chromium
from tests.bot.localchat.conftest import ADA, GRACE, GROUP, TOKEN, Api
from tests.bot.localchat.pictures import PNG

# One browser for all of these tests, so all of them (and what they use) share one event loop.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.asyncio(loop_scope="module"),
]

CODE = "import numpy as np\n\ndef double(x):\n    return x ** 2  # __init__"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def chat(tmp_path: Path) -> AsyncIterator[LocalChat]:
    running = LocalChat(tmp_path / "chat", TOKEN)
    await running.start(0)
    yield running
    await running.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def api(chat: LocalChat) -> AsyncIterator[Api]:
    async with httpx.AsyncClient(base_url=chat.url, timeout=20) as http:
        by_hand = Api(http)
        await by_hand.updates()
        yield by_hand


@pytest_asyncio.fixture(loop_scope="module")
async def bot(chat: LocalChat) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=chat.bot_api_url, base_file_url=chat.file_api_url) as ours:
        yield ours


@pytest_asyncio.fixture(loop_scope="module")
async def tab(browser: Browser, chat: LocalChat) -> AsyncIterator[Page]:
    """The page as Ada sees it; an error in its scripts fails the test."""
    context = await browser.new_context(
        viewport={"width": 1280, "height": 800}, timezone_id="Europe/Berlin", locale="en-GB"
    )
    page = await context.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))
    await page.goto(chat.url)
    await expect(page.get_by_test_id("start")).to_be_visible(timeout=20_000)
    yield page
    await context.close()
    assert broken == []


async def write(tab: Page, text: str) -> None:
    await tab.get_by_test_id("composer").fill(text)
    await tab.get_by_test_id("composer").press("Enter")


def last(tab: Page) -> Locator:
    return tab.get_by_test_id("message").last


async def test_a_press_of_start_begins_the_chat(tab: Page, api: Api):
    await tab.get_by_test_id("start").click()

    await expect(last(tab)).to_contain_text("/start")
    await expect(last(tab)).to_have_attribute("data-out", "true")
    assert [update["message"]["text"] for update in await api.updates()] == ["/start"]


async def test_a_fenced_message_is_shown_as_coloured_code(tab: Page):
    await write(tab, f"```python\n{CODE}\n```")

    code = last(tab).locator("pre code")
    await expect(code).to_have_class("language-python")
    await expect(code).to_have_text(CODE)
    await expect(code.locator(".t-keyword")).to_have_text(["import", "as", "def", "return"])


async def test_the_code_button_fences_what_is_written(tab: Page):
    await tab.get_by_test_id("composer").fill(CODE)
    await tab.get_by_test_id("code").click()
    await tab.get_by_test_id("send").click()

    await expect(last(tab).locator("pre code")).to_have_text(CODE)
    await expect(tab.get_by_test_id("composer")).to_have_value("")


async def test_pasted_code_is_offered_to_be_sent_as_code(tab: Page):
    await tab.get_by_test_id("composer").evaluate(
        """(field, text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            field.value = text;
            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
        }""",
        CODE,
    )
    await tab.get_by_test_id("code-accept").click()

    await expect(tab.get_by_test_id("composer")).to_have_value(f"```python\n{CODE}\n```")


async def test_phone_mode_is_a_switch_that_stays(tab: Page, api: Api):
    await tab.get_by_test_id("phone-mode").click()
    await write(tab, 'print("x")')

    await expect(last(tab)).to_contain_text("print(“x”)")
    await tab.reload()
    await expect(tab.get_by_test_id("phone-mode")).to_have_attribute("aria-pressed", "true")
    await tab.get_by_test_id("phone-mode").click()
    await write(tab, 'print("y")')
    await expect(last(tab)).to_contain_text('print("y")')


async def test_a_button_waits_for_the_bot_and_shows_its_answer(tab: Page, api: Api, bot: Bot):
    await write(tab, "/start")
    await expect(last(tab)).to_be_visible()
    await api.updates()
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    await bot.send_message(ADA, "Ready?", reply_markup=keys)

    button = tab.get_by_test_id("button").get_by_text("Yes")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    query = (await api.updates(timeout=5))[0]["callback_query"]
    await bot.answer_callback_query(query["id"], "Here we go")

    assert (query["data"], query["from"]["id"]) == ("yes", ADA)
    await expect(tab.get_by_test_id("toast")).to_have_text("Here we go")
    await expect(button).to_have_attribute("aria-busy", "false")


async def test_an_alert_stays_until_it_is_closed(tab: Page, api: Api, bot: Bot):
    await write(tab, "/start")
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    await expect(last(tab)).to_be_visible()
    await api.updates()
    await bot.send_message(ADA, "Ready?", reply_markup=keys)
    await tab.get_by_test_id("button").click()
    query = (await api.updates(timeout=5))[0]["callback_query"]
    await bot.answer_callback_query(query["id"], "Not <yet>", show_alert=True)

    await expect(tab.get_by_test_id("alert")).to_contain_text("Not <yet>")
    await tab.keyboard.press("Enter")
    await expect(tab.get_by_test_id("alert")).to_be_hidden()


async def test_a_vote_in_a_quiz_shows_right_wrong_and_why(tab: Page, api: Api, bot: Bot):
    await write(tab, "/start")
    await expect(last(tab)).to_be_visible()
    await api.updates()
    await api.call(
        "sendPoll",
        chat_id=ADA,
        question="Which shape?",
        options=[{"text": "(4,)"}, {"text": "(3,)"}],
        type="quiz",
        correct_option_ids=[1],
        explanation="Axis <b>0</b> is gone.",
        explanation_parse_mode="HTML",
        is_anonymous=False,
    )
    await tab.get_by_test_id("poll-option").nth(0).click()

    options = tab.get_by_test_id("poll-option")
    await expect(options.nth(0)).to_have_attribute("data-state", "wrong")
    await expect(options.nth(1)).to_have_attribute("data-state", "right")
    await expect(options.nth(0)).to_contain_text("100%")
    await expect(tab.get_by_test_id("explanation").locator("strong")).to_have_text("0")
    answers = [update["poll_answer"] for update in await api.updates() if "poll_answer" in update]
    assert [answer["option_ids"] for answer in answers] == [[0]]


async def test_arrow_up_edits_the_last_message_with_its_fences(tab: Page, api: Api):
    await write(tab, "```python\nx = 1\n```")
    await expect(last(tab)).to_be_visible()
    field = tab.get_by_test_id("composer")
    await field.press("ArrowUp")
    await expect(field).to_have_value("```python\nx = 1\n```")
    await write(tab, "```python\nx = 2\n```")

    await expect(last(tab).locator("pre code")).to_have_text("x = 2")
    await expect(last(tab)).to_contain_text("edited")
    await expect(tab.get_by_test_id("message")).to_have_count(1)
    assert (await api.updates())[-1]["edited_message"]["text"] == "x = 2"


async def test_a_reply_quotes_what_it_answers(tab: Page, api: Api):
    await write(tab, "First")
    await last(tab).hover()
    await last(tab).get_by_test_id("reply").click()
    await write(tab, "Second")

    await expect(last(tab).locator(".quote")).to_contain_text("First")
    assert (await api.updates())[-1]["message"]["reply_to_message"]["text"] == "First"


async def test_the_clock_is_moved_by_a_day(tab: Page, chat: LocalChat):
    before = int(await tab.get_by_test_id("clock-now").get_attribute("data-unix") or 0)
    await tab.get_by_test_id("clock-plus-day").click()
    await expect(tab.get_by_test_id("clock-now")).not_to_have_attribute("data-unix", str(before))
    await tab.wait_for_function(
        "before => document.querySelector('.clock-now').dataset.unix - before >= 86400", arg=before
    )

    assert chat.clock.now().timestamp() >= before + 86_400


async def test_markup_in_names_and_texts_stays_text(tab: Page, bot: Bot):
    hostile = "<img src=x onerror=\"document.title='owned'\">"
    await bot.set_my_name(hostile)
    await write(tab, hostile)
    await expect(last(tab)).to_contain_text(hostile)
    await bot.send_message(ADA, hostile, entities=[])
    await bot.send_document(ADA, b"x", filename="<b>x<b>.txt", caption=hostile)
    await bot.send_message(GROUP, hostile)

    await expect(tab.locator(".chat-header h2")).to_have_text(hostile)
    await expect(last(tab)).to_contain_text("<b>x<b>.txt")
    await expect(last(tab)).to_contain_text(hostile)
    await expect(tab.get_by_test_id(f"chat-{GROUP}")).to_contain_text(hostile)
    assert await tab.locator("img[src='x']").count() == 0
    assert "owned" not in await tab.title()


async def test_a_link_that_would_run_a_script_is_no_link(tab: Page):
    result = await tab.evaluate(
        """async () => {
            const { formatted } = await import("./entities.js");
            const box = document.createElement("div");
            box.append(formatted("press me", [
                { type: "text_link", offset: 0, length: 5, url: "javascript:alert(1)" },
                { type: "bold", offset: 3, length: 5 },
            ]));
            return [box.querySelectorAll("a").length, box.textContent];
        }"""
    )

    assert result == [0, "press me"]


async def test_offsets_count_as_telegram_does(tab: Page, bot: Bot):
    await write(tab, "/start")
    await expect(last(tab)).to_be_visible()
    await bot.send_message(ADA, "🧠🧠 <b>bold</b> <i>both <u>now</u></i>", parse_mode="HTML")

    await expect(last(tab).locator("strong")).to_have_text("bold")
    await expect(last(tab).locator("em u")).to_have_text("now")


async def test_others_see_what_is_unread(tab: Page, bot: Bot):
    await tab.get_by_test_id(f"chat-{GROUP}").click()
    await bot.send_message(GROUP, "Hello, everybody")

    await expect(tab.get_by_test_id("person-grace").get_by_test_id("unread")).to_have_text("1")
    await expect(tab.get_by_test_id("person-ada").get_by_test_id("unread")).to_have_count(0)
    await tab.get_by_test_id("person-grace").click()
    await tab.get_by_test_id(f"chat-{GROUP}").click()
    await expect(last(tab)).to_contain_text("Hello, everybody")
    await expect(tab.get_by_test_id("person-grace").get_by_test_id("unread")).to_have_count(0)


async def test_a_key_of_the_bots_keyboard_is_sent_as_text(tab: Page, api: Api, bot: Bot):
    await write(tab, "/start")
    await expect(last(tab)).to_be_visible()
    await bot.send_message(ADA, "When?", reply_markup=ReplyKeyboardMarkup([["08:00", "18:00"]]))
    await tab.get_by_test_id("reply-key").get_by_text("18:00").click()

    await expect(last(tab)).to_contain_text("18:00")
    assert (await api.updates())[-1]["message"]["text"] == "18:00"


async def test_a_file_is_sent_with_its_caption(tab: Page, api: Api):
    file = {"name": "model.py", "mimeType": "text/x-python", "buffer": b"x = 1\n"}
    await tab.get_by_test_id("file-input").set_input_files(file)  # type: ignore[arg-type]
    await write(tab, "/submit")

    await expect(last(tab).get_by_test_id("document")).to_contain_text("model.py")
    message = (await api.updates())[-1]["message"]
    assert (message["document"]["file_name"], message["caption"]) == ("model.py", "/submit")


async def test_a_photo_of_the_bot_is_enlarged_by_a_press(tab: Page, bot: Bot):
    await write(tab, "/start")
    await expect(last(tab)).to_be_visible()
    await bot.send_photo(ADA, PNG, caption="The curve")
    await last(tab).get_by_test_id("photo").click()

    await expect(tab.get_by_test_id("lightbox")).to_contain_text("The curve")
    await tab.keyboard.press("Escape")
    await expect(tab.get_by_test_id("lightbox")).to_be_hidden()


async def test_a_refusal_is_said_and_the_words_are_kept(tab: Page):
    await tab.get_by_test_id("chat-menu").click()
    await tab.get_by_role("menuitem", name="Block the bot").click()
    await expect(tab.get_by_test_id("unblock")).to_be_visible()
    await tab.get_by_test_id("unblock").click()
    await tab.route("**/chat/send", lambda route: route.abort())
    await write(tab, "Still here")

    await expect(tab.get_by_test_id("toast")).to_contain_text("does not answer")
    await expect(tab.get_by_test_id("composer")).to_have_value("Still here")


async def test_the_calls_of_the_bot_are_listed(tab: Page, api: Api):
    await api.call("sendMessage", chat_id=GRACE, text="Hi")

    call = tab.get_by_test_id("calls").get_by_test_id("call").first
    await expect(call).to_contain_text("sendMessage")
    await expect(call).to_contain_text("403")
    await call.locator("summary").click()
    await expect(call.locator("pre")).to_contain_text('"text": "Hi"')


async def test_on_a_phone_one_pane_shows_at_a_time(tab: Page, bot: Bot):
    await tab.set_viewport_size({"width": 390, "height": 844})
    await expect(tab.get_by_test_id("person-ada")).to_be_hidden()
    await tab.get_by_test_id("back").click()
    await expect(tab.get_by_test_id("composer")).to_be_hidden()
    await tab.get_by_test_id("person-grace").click()
    await tab.get_by_test_id(f"chat-{GROUP}").click()
    await write(tab, "From my phone")

    await expect(last(tab)).to_contain_text("From my phone")
    await bot.send_photo(GROUP, PNG, caption="The curve")
    await bot.send_message(GROUP, f"<pre>{'x = 1 + ' * 40}</pre>", parse_mode="HTML")
    await expect(last(tab)).to_contain_text("x = 1")
    assert await tab.evaluate("document.getElementById('log').scrollWidth <= innerWidth")


async def test_on_a_phone_the_clock_opens_over_the_chat_and_closes(tab: Page):
    await tab.set_viewport_size({"width": 390, "height": 844})
    await expect(tab.get_by_test_id("clock-now")).to_be_hidden()
    await tab.get_by_test_id("panel-toggle").click()
    await expect(tab.get_by_test_id("clock-now")).to_be_visible()
    await tab.get_by_test_id("panel-close").click()
    await expect(tab.get_by_test_id("clock-now")).to_be_hidden()


async def test_after_a_restart_nothing_is_lost_or_doubled(browser: Browser, tmp_path: Path):
    first = LocalChat(tmp_path / "again", TOKEN)
    await first.start(0)
    page = await browser.new_page()
    await page.goto(first.url)
    await expect(page.get_by_test_id("start")).to_be_visible()
    await write(page, "Before")
    await expect(last(page)).to_contain_text("Before")
    await first.stop()
    await expect(page.get_by_role("status").get_by_text("Connecting")).to_be_visible()

    second = LocalChat(tmp_path / "again", TOKEN)
    await second.start(first.port)
    async with Bot(TOKEN, base_url=second.bot_api_url) as bot:
        await bot.send_message(ADA, "While you were away")
    await expect(page.locator("#connection")).to_be_hidden()
    await write(page, "After")

    texts = page.get_by_test_id("message").locator(".text")
    await expect(texts).to_have_count(3)
    await expect(texts).to_contain_text(["Before", "While you were away", "After"])
    await page.close()
    await second.stop()


async def test_what_only_one_person_sees_and_drafts_are_shown(
    tab: Page, chat: LocalChat, api: Api
):
    await tab.get_by_test_id("start").click()
    await expect(last(tab)).to_contain_text("/start")  # what is drafted sooner, nobody sees
    await api.call("sendMessageDraft", chat_id=ADA, draft_id=1)
    await expect(tab.get_by_test_id("draft")).to_have_text("Thinking…")
    await api.call("sendMessage", chat_id=ADA, text="Done")
    await expect(tab.get_by_test_id("draft")).to_have_count(0)

    await tab.get_by_test_id(f"chat-{GROUP}").click()
    leads = {"as": ADA, "chat": GROUP, "administrator": True}
    await api.http.post("/chat/promote", json=leads)
    for person in (GRACE, ADA):
        await api.call(
            "sendMessage",
            chat_id=GROUP,
            text=f"For {person}",
            ephemeral_message_parameters={"receiver_user_id": person},
        )

    await expect(last(tab)).to_contain_text("Only you and the bot see this")
    await expect(last(tab)).to_contain_text(f"For {ADA}")
    await tab.get_by_test_id("person-grace").click()
    await tab.get_by_test_id(f"chat-{GROUP}").click()
    await expect(last(tab)).to_contain_text(f"For {GRACE}")
