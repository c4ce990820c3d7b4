"""A newcomer's first hour, in a real browser against the real demo: all five steps of it."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest
from playwright.async_api import Locator, expect

from challenges import library
from challenges.challenge import Challenge
from tests.bot.localchat.browser import chromium
from tests.journey.demo import Demo
from tests.journey.page import PATIENCE_MS, ChatPage

pytestmark = [pytest.mark.browser, pytest.mark.sandbox, pytest.mark.xdist_group("journey")]

NO_MODEL = "```python\nprint('hello from the sandbox')\n```"
LINGERING = """
import time

model = solution_model()
time.sleep(2)  # or it is over before anybody has seen it train
"""
SLOW = """```python
import time
import tensorflow as tf

layers = tf.keras.layers
model = tf.keras.Sequential([layers.Flatten(), layers.Dense(1)])
model.compile(optimizer=tf.keras.optimizers.SGD(0.0), loss='mse')
for _ in range(8):
    model.fit(x_train[:8], y_train[:8], epochs=1, verbose=0)
    time.sleep(0.4)
```"""


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    demo = Demo(tmp_path)
    await demo.start()
    yield demo
    if demo.process.poll() is None:
        demo.stop()


@pytest.fixture
async def page(demo: Demo) -> AsyncIterator[ChatPage]:
    async with chromium() as browser:
        context = await browser.new_context(
            viewport={"width": 1280, "height": 900}, timezone_id="Europe/Berlin"
        )
        tab = await context.new_page()
        broken: list[str] = []
        tab.on("pageerror", lambda error: broken.append(str(error)))
        await tab.goto(demo.url)
        yield ChatPage(tab)
        assert broken == []


async def test_a_newcomer_goes_all_the_way(demo: Demo, page: ChatPage, tmp_path: Path):
    await _enrol_and_answer(page)
    await _solve_a_challenge(page, tmp_path)
    await _compare_in_a_group(page)
    await _live_through_a_day(page)
    await _survive_a_kill(demo, page)


async def _enrol_and_answer(page: ChatPage) -> None:
    """Step 1: zone by buttons and by name, the time, the first question and its answer."""
    await page.become("Ada")
    await page.press_start()
    await page.see("what time is it for you now?")
    await page.tab.get_by_test_id("button").first.click()
    await page.see("Which of these is nearest to you?")
    await page.write("/tz Europe/Berlin")
    await page.see("When shall the daily question come?")
    await page.press("09:00")
    await page.see("Here is your first one")
    await page.see("I don't know")
    await _answer(page)
    await page.see("It comes back")


async def _solve_a_challenge(page: ChatPage, folder: Path) -> None:
    """Step 2: an offer, a fenced snippet, live epochs, the verdict; then file, reply and edit."""
    challenge = await _offered(page)
    await page.write(f"```python\n{challenge.solution}\n{LINGERING}```")
    await page.see("Training: epoch")
    await page.see(f"{challenge.title}: reached!")
    await expect(page.messages.locator("[data-testid='photo'], .photo, img").last).to_be_visible(
        timeout=PATIENCE_MS
    )

    other = await _offered(page)
    await page.write(NO_MODEL)
    await page.see(f"{other.title}: no model found")
    await page.see("hello from the sandbox")
    await page.edit(_mine(page), "```python\nmodel = undefined_name\n```")
    await page.see(f"{other.title}: your code raised an exception")

    file = folder / "attempt.py"
    file.write_text("import subprocess\nsubprocess.run(['id'])\n")
    await page.send_file(file)
    await page.see(f"{other.title}: not run")

    await page.write("print(")
    await page.reply("/submit", _mine(page))
    await page.see("does not parse")


async def _compare_in_a_group(page: ChatPage) -> None:
    """Step 3: three people, a group, a board."""
    for name in ("Ada", "Grace", "Alan"):
        await page.become(name)
        await page.open("Study group")
        await page.write("/join")
        await page.see(f"{name}")
    await page.become("Grace")
    await page.open("DailyTensor")
    await page.press_start()
    await page.write("/tz Asia/Kolkata")
    await page.see("When shall the daily question come?")
    await page.press("08:00")
    await page.see("I don't know")
    await _answer(page)
    await page.see("It comes back")
    await page.open("Study group")
    await page.write("/board")
    board = await page.see("this week")
    for name in ("Ada", "Grace", "Alan"):
        await expect(board).to_contain_text(name)


async def _live_through_a_day(page: ChatPage) -> None:
    """Step 4: a day later the question is there, once, at its time."""
    await page.become("Ada")
    await page.open("DailyTensor")
    await page.tab.get_by_test_id("clock-plus-day").click()
    daily = await page.see("Your question of the day")
    await expect(daily).to_contain_text("09:00")
    await asyncio.sleep(2)  # as long as a second one would take to come
    assert await page.count("Your question of the day") == 1


async def _survive_a_kill(demo: Demo, page: ChatPage) -> None:
    """Step 5: kill -9 in the middle of a grading; it is graded after the restart, once."""
    challenge = await _offered(page)
    await page.write(SLOW)
    await page.see_last("Training: epoch")
    family = [demo.process.pid, *(p.pid for p in _children(demo))]
    demo.kill()
    await _are_gone(family[1:])

    await demo.start()

    await page.see(f"{challenge.title}: not there yet")
    assert await page.count(f"{challenge.title}: not there yet") == 1


async def _answer(page: ChatPage) -> None:
    """Answer the question on the screen, somehow: by its keys, or by typing."""
    letters = page.last.get_by_test_id("button").filter(has_text="A")
    text = await page.last.inner_text()
    if "Type the number" in text:
        await page.write("987654321")
    elif "Type the shape" in text:
        await _type_a_shape(page)
    elif "Type what" in text:
        await page.write("1")
    elif "Tap the lines" in text:
        await page.write(" ".join(re.findall(r"^(\d) ", text, re.MULTILINE)))
    else:
        await letters.first.click()
        if "Tick all" in text:
            await page.press("Check")


async def _type_a_shape(page: ChatPage) -> None:
    """Type a wrong one; where it is nearly right, there is a second try."""
    judged = page.messages.filter(has_text=re.compile("It comes back|Try once more"))
    before = await judged.count()
    await page.write("(1, 1)")
    await expect(judged).to_have_count(before + 1, timeout=PATIENCE_MS)
    if "Try once more" in await judged.last.inner_text():
        await page.press("I don't know")


async def _offered(page: ChatPage) -> Challenge:
    before = await page.count("You can begin with this")
    await page.write("/challenge")
    offers = page.messages.filter(has_text="You can begin with this")
    await expect(offers).to_have_count(before + 1, timeout=PATIENCE_MS)
    text = await offers.last.inner_text()
    return next(c for c in library.load().challenges.values() if c.title in text)


def _mine(page: ChatPage) -> Locator:
    return page.tab.locator("[data-testid='message'][data-out='true']").last


def _children(demo: Demo) -> list[psutil.Process]:
    return psutil.Process(demo.process.pid).children(recursive=True)


async def _are_gone(pids: list[int]) -> None:
    """Wait until none of these runs any more: nothing outlives the process that was killed."""
    async with asyncio.timeout(60):
        while any(psutil.pid_exists(pid) and _runs(pid) for pid in pids):
            await asyncio.sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
