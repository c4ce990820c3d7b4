"""The chat page as somebody uses it: by what is written on it."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, Page, expect

PATIENCE_MS = 120_000
"""For what waits on TensorFlow on a busy machine; nothing here measures time."""


@dataclass
class ChatPage:
    """The page, one person at a time."""

    tab: Page

    @property
    def messages(self) -> Locator:
        return self.tab.get_by_test_id("message")

    @property
    def last(self) -> Locator:
        return self.messages.last

    async def become(self, name: str) -> None:
        await self.tab.get_by_test_id(f"person-{name.lower()}").click()

    async def open(self, title: str) -> None:
        back = self.tab.get_by_test_id("back")
        if await back.is_visible():  # on a phone, the chats are behind the chat
            await back.click()
        rows = self.tab.locator("[data-testid^='chat-']")
        await rows.filter(has_text=title).first.click()

    async def press_start(self) -> None:
        await self.tab.get_by_test_id("start").click()

    async def write(self, text: str) -> None:
        composer = self.tab.get_by_test_id("composer")
        await composer.fill(text)
        await composer.press("Enter")

    async def press(self, label: str) -> None:
        keys = self.tab.get_by_test_id("button")
        await keys.filter(has_text=re.compile(rf"^\s*{re.escape(label)}\s*$")).last.click()

    async def send_file(self, path: Path) -> None:
        await self.tab.get_by_test_id("file-input").set_input_files(path)
        await self.tab.get_by_test_id("send").click()

    async def reply(self, text: str, message: Locator) -> None:
        await message.hover()
        await message.get_by_test_id("reply").click()
        await self.write(text)

    async def edit(self, message: Locator, text: str) -> None:
        await message.hover()
        await message.get_by_test_id("edit").click()
        await self.write(text)

    async def see(self, text: str) -> Locator:
        """Wait for a message with this text and return the newest."""
        found = self.messages.filter(has_text=text)
        await expect(found.last).to_be_visible(timeout=PATIENCE_MS)
        return found.last

    async def see_last(self, text: str) -> None:
        """Wait until the newest message has this text."""
        await expect(self.last).to_contain_text(text, timeout=PATIENCE_MS)

    async def count(self, text: str) -> int:
        return await self.messages.filter(has_text=text).count()
