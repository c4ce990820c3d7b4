"""All screens on a phone, one picture each: a learner's first days, in one language and scheme."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.async_api import Browser, Page, expect

from bot.views.catalogue import label
from bot.views.language import speaking
from challenges import library
from challenges.challenge import Challenge
from tests.journey.demo import Demo
from tests.journey.page import PATIENCE_MS, ChatPage

PHONE = {"width": 390, "height": 844}
DAY_SECONDS = 24 * 3600
REJECTED = "import socket\n\nsocket.create_connection(('example.org', 80))"
POOR = """\
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(x_train[:8], y_train[:8], epochs=1)
"""
_BLOCKS = """\
for units in (64, 32):
    model.add(tf.keras.layers.Dense(units))
    if units > 40:
        model.add(tf.keras.layers.Dropout(0.2))"""
_HEAD = "import tensorflow as tf\n\nmodel = tf.keras.Sequential()\n"
PASTED = (
    _HEAD + "# what I want to try: smaller layers\n" * 105 + _BLOCKS,
    "model.add(tf.keras.layers.Dense(1))\nmodel.compile(loss='mse')",
)
"""Two messages that may be three programs: a client cuts at 4,096 characters."""


@dataclass(frozen=True)
class Owner:
    """Whose phone it is."""

    name: str
    language: str
    scheme: str  # light or dark


@dataclass
class Phone:
    """Somebody's phone, and where the pictures of it go."""

    page: ChatPage
    owner: Owner
    folder: Path
    demo: Demo
    _number: int = 0

    async def keep(self, name: str) -> None:
        """Take a picture, once the bot has answered and nothing moves any more."""
        waits = self.page.tab.locator(".busy, [data-testid='message'][data-out='true']:last-child")
        await expect(waits).to_have_count(0, timeout=PATIENCE_MS)
        await self.page.tab.mouse.move(200, 20)  # a phone has no pointer that shines on keys
        await asyncio.sleep(0.7)
        self._number += 1
        file = f"{self.owner.language}-{self._number:02d}-{name}.png"
        await self.page.tab.screenshot(path=self.folder / file, animations="disabled")

    async def press(self, key: str, keep: str = "", **values: object) -> None:
        """Press the key with these words, and keep what comes of it."""
        with speaking(self.owner.language):
            text = label(key, **values)
        await self.page.press(text)
        if keep:
            await self.keep(keep)

    async def write(self, text: str, keep: str = "") -> None:
        """Write something, and keep what comes of it."""
        await self.page.write(text)
        if keep:
            await self.keep(keep)

    async def pass_days(self, days: int) -> None:
        """Let days go by."""
        async with httpx.AsyncClient(base_url=self.demo.url) as http:
            await http.post("/chat/clock", json={"advance": days * DAY_SECONDS}, timeout=60)
        await asyncio.sleep(2)


async def tour(phone: Phone) -> None:
    """Live through it all."""
    await phone.page.become(phone.owner.name)
    await phone.page.open("DailyTensor")
    await _begin(phone)
    await _look_around(phone)
    await _settle_in(phone)
    await _learn_for_days(phone)
    await _look_back(phone)
    await _code(phone)
    await _meet_others(phone)
    await _leave(phone)


async def _begin(phone: Phone) -> None:
    await phone.page.press_start()
    await phone.keep("start")
    await phone.page.tab.get_by_test_id("button").nth(30).click()
    await phone.keep("city")
    await phone.write("/tz Europe/Berlin", "time")
    await phone.page.press("09:00")
    await phone.keep("question")
    await phone.press("question.dont_know", "answer")


async def _look_around(phone: Phone) -> None:
    await phone.write("/help", "menu")
    await phone.press("menu.data", "data")
    await phone.press("data.delete", "forget")
    await phone.press("data.forget_no", "kept")
    await phone.press("menu.back")
    await phone.press("menu.boards", "boards")
    await phone.press("menu.back")
    await phone.press("menu.status", "status")
    await phone.press("menu.back")
    await phone.press("menu.exam", "exam-none")
    await phone.press("exam.weeks", "exam", weeks=8)
    await phone.press("menu.back")


async def _settle_in(phone: Phone) -> None:
    await phone.press("menu.settings", "settings")
    for name in ("minutes", "focus", "quiet", "days_off", "retention"):
        await phone.press(f"settings.key.{name}", f"dial-{name}")
        await phone.press("settings.back")
    await phone.press("language.key", "language")
    await phone.press("settings.back")
    await phone.press("settings.pause", "pause")
    await phone.press("pause.three_days", "paused")
    await phone.press("settings.resume", "resumed")


async def _learn_for_days(phone: Phone) -> None:
    for day in range(5):
        await phone.pass_days(1)
        if day == 0:
            await phone.keep("daily")
        for _ in range(2):
            await phone.write("/today")
            await asyncio.sleep(1)
            await phone.press("question.dont_know")
            await asyncio.sleep(1)
    await phone.pass_days(4)
    await phone.keep("days-away")
    await phone.write("/undo", "undone")


async def _look_back(phone: Phone) -> None:
    await phone.write("/stats", "stats")
    for name in ("retention", "forecast", "calendar", "skills", "time"):
        await phone.press(f"figures.{name}.key")
        await phone.page.tab.get_by_test_id("photo").last.wait_for(timeout=PATIENCE_MS)
        await asyncio.sleep(3)
        await phone.keep(f"figure-{name}")
    await phone.press("figures.back")


async def _code(phone: Phone) -> None:
    await phone.write("/challenge", "challenge")
    offer = phone.page.last
    title = (await offer.inner_text()).splitlines()[0]
    challenge = next(c for c in library.load().challenges.values() if c.title in title)
    with speaking(phone.owner.language):
        hint = label("challenge.hint", number=1, of=len(challenge.hints))
    await phone.page.press(hint)
    await phone.keep("hint")
    await _send(phone, challenge, REJECTED, "rejected")
    await _send(phone, challenge, POOR, "poor")
    await _paste(phone, challenge)
    await _send(phone, challenge, challenge.solution, "accepted")
    await phone.page.tab.get_by_test_id("photo").last.wait_for(timeout=PATIENCE_MS)
    await phone.keep("curve")


async def _paste(phone: Phone, challenge: Challenge) -> None:
    for part in PASTED:
        await phone.write(part)
    await asyncio.sleep(3)
    await phone.keep("which")
    await phone.page.press("2")
    await phone.keep("picked")
    await _until_judged(phone, challenge)


async def _send(phone: Phone, challenge: Challenge, source: str, name: str) -> None:
    await phone.write(f"```python\n{source}\n```", f"{name}-sent")
    await _until_judged(phone, challenge)
    await asyncio.sleep(6)
    await phone.keep(name)


async def _until_judged(phone: Phone, challenge: Challenge) -> None:
    for key in ("queued", "next", "running", "warming"):
        with speaking(phone.owner.language):
            waits = label(f"submission.{key}", title=challenge.title, count=1).split("\n")[1]
        await expect(phone.page.messages.filter(has_text=waits)).to_have_count(
            0, timeout=PATIENCE_MS
        )


async def _meet_others(phone: Phone) -> None:
    await phone.page.open("Study group")
    await phone.write("/join", "joined")
    await phone.write("/today", "quiz")
    await phone.write("/board", "board")
    await phone.write("/submit\nmodel = 1", "group-code")
    await phone.write("/language", "group-language")
    await phone.write("/help", "group-help")


async def _leave(phone: Phone) -> None:
    await phone.page.open("DailyTensor")
    await phone.write("/export")
    await asyncio.sleep(4)
    await phone.keep("export")
    await phone.write("/nonsense", "unknown")


async def phone_tab(browser: Browser, demo: Demo, scheme: str) -> Page:
    """A phone's browser."""
    context = await browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]  # playwright wants its own TypedDict
        color_scheme=scheme,  # type: ignore[arg-type]
        timezone_id="Europe/Berlin",
        device_scale_factor=2,
    )
    tab = await context.new_page()
    tab.set_default_timeout(PATIENCE_MS)
    await tab.goto(demo.url)
    return tab
