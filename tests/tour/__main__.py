"""The README's pictures, taken anew, and every screen on a phone. `make tour` calls it.

Both live through days in the real demo. The README's are kept beside this file; the others are for
looking at and go to a folder that is told at the end: English in the dark, German in the light.

Needs Chromium and a font with emoji (Debian: fonts-noto-color-emoji).
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Page

from challenges import library
from tests.bot.localchat.browser import chromium
from tests.journey.demo import Demo
from tests.journey.page import ChatPage
from tests.journey.test_newcomer import LINGERING
from tests.tour.pasts import live_through
from tests.tour.phones import PHONE, Owner, Phone, phone_tab, tour

PICTURES = Path(__file__).parent / "pictures"
OWNERS = (Owner("Emmy", "de", "light"), Owner("Ada", "en", "dark"))
DESKTOP = {"width": 1280, "height": 860}


async def main(only: set[str]) -> None:
    """Start the demo, live through a day, and keep the pictures."""
    if not only or "readme" in only:
        PICTURES.mkdir(exist_ok=True)
        await _in_a_demo(_tour)
    folder = Path(tempfile.mkdtemp(prefix="dailytensor-tour-"))
    for owner in OWNERS:
        if not only or owner.language in only:
            await _in_a_demo(partial(_on_phones, owner, folder))
            print(f"The screens on a phone are in {folder}.")


async def _in_a_demo(visit: Callable[[Browser, Demo], Awaitable[None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(Path(folder))
        await demo.start()
        try:
            async with chromium() as browser:
                await visit(browser, demo)
        finally:
            demo.stop()


async def _on_phones(owner: Owner, folder: Path, browser: Browser, demo: Demo) -> None:
    page = ChatPage(await phone_tab(browser, demo, owner.scheme))
    await tour(Phone(page, owner, folder, demo))


async def _tour(browser: Browser, demo: Demo) -> None:
    page = ChatPage(await _tab(browser, demo, DESKTOP))
    await page.become("Ada")
    await page.press_start()
    await page.see("what time is it for you now?")
    await _keep(page.tab, "start")
    await page.write("/tz Europe/Berlin")
    await page.see("When shall the daily question come?")
    await page.press("09:00")
    await page.see("I don't know")
    await _keep(page.tab, "question")
    await page.press("I don't know")
    await page.see("It comes back")
    await _keep(page.tab, "answer")
    await _solve(page)
    await _compare(page)
    await _on_a_phone(browser, demo)
    await _look_back(browser, demo)


async def _solve(page: ChatPage) -> None:
    await page.write("/challenge")
    offer = await page.see("You can begin with this")
    title = (await offer.inner_text()).splitlines()[0]
    challenge = next(c for c in library.load().challenges.values() if c.title in title)
    await _keep(page.tab, "challenge")
    await page.write(f"```python\n{challenge.solution}\n{LINGERING}```")
    await page.see("Training: epoch")
    await asyncio.sleep(1)
    await _keep(page.tab, "training")
    await page.see(f"{challenge.title}: reached!")
    await page.tab.get_by_test_id("photo").last.wait_for(timeout=60_000)
    await asyncio.sleep(1)
    await _keep(page.tab, "verdict")


async def _compare(page: ChatPage) -> None:
    for name in ("Ada", "Grace", "Alan"):
        await page.become(name)
        await page.open("Study group")
        await page.write("/join")
        await asyncio.sleep(1)
    await page.write("/today")
    await page.tab.get_by_test_id("poll").last.wait_for()
    await page.tab.get_by_test_id("poll-option").first.click()
    await page.write("/board")
    await page.see("this week")
    await asyncio.sleep(1)
    await _keep(page.tab, "board")


async def _on_a_phone(browser: Browser, demo: Demo) -> None:
    for scheme in ("light", "dark"):
        tab = await _tab(browser, demo, PHONE, scheme=scheme)
        page = ChatPage(tab)
        await page.become("Ada")
        await page.open("DailyTensor")
        await page.see("reached!")
        await _keep_small(tab, f"phone-{scheme}")


async def _look_back(browser: Browser, demo: Demo) -> None:
    """What months come to: in numbers, as pictures, and before an exam."""
    tab = await _tab(browser, demo, PHONE, scheme="dark")
    page = ChatPage(tab)
    await page.become("Grace")
    await page.open("DailyTensor")
    await page.press_start()
    await page.write("/tz Europe/London")
    await page.press("09:00")
    await page.see("I don't know")
    await live_through(demo.folder, "Grace")
    await page.write("/exam")
    await page.press("+8 weeks")
    await page.see("Your exam is on")
    await _keep_small(tab, "exam")
    await page.write("/settings")
    await page.see("Your day begins")
    await _keep_small(tab, "settings")
    await page.write("/stats")
    await page.see("Ideas that last")
    for name in ("Retention", "Forecast"):
        await page.press(name)
        await page.tab.get_by_test_id("photo").last.wait_for(timeout=60_000)
        await asyncio.sleep(3)
        await _keep_small(tab, name.lower())


async def _keep_small(tab: Page, name: str) -> None:
    await asyncio.sleep(1)
    await _keep(tab, name)
    _shrink(PICTURES / f"{name}.png")


def _shrink(picture: Path) -> None:
    """Make a phone's picture small: they stand side by side."""
    with Image.open(picture) as image:
        small = image.convert("RGB").resize((PHONE["width"], PHONE["height"]))
    small.quantize(256).save(picture, optimize=True)


async def _tab(browser: Browser, demo: Demo, size: dict[str, int], scheme: str = "light") -> Page:
    context = await browser.new_context(
        viewport=size,  # type: ignore[arg-type]  # playwright wants its own TypedDict
        color_scheme=scheme,  # type: ignore[arg-type]
        timezone_id="Europe/Berlin",
        device_scale_factor=2 if size is PHONE else 1,
    )
    tab = await context.new_page()
    await tab.goto(demo.url)
    return tab


async def _keep(tab: Page, name: str) -> None:
    await asyncio.sleep(0.5)
    await tab.screenshot(path=PICTURES / f"{name}.png", animations="disabled")


if __name__ == "__main__":
    asyncio.run(main(set(sys.argv[1:])))
