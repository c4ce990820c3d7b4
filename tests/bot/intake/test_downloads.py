"""Downloads, from a real local chat."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from telegram import Bot, File
from telegram.error import NetworkError

from bot.intake.downloads import fetch
from bot.localchat.server import LocalChat
from tests.bot.localchat.conftest import ADA, TOKEN, without_tls

CONTENT = bytes(range(256)) * 2000


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[File]:
    chat = LocalChat(tmp_path, TOKEN)
    await chat.start(0)
    bot = Bot(
        TOKEN,
        base_url=chat.bot_api_url,
        base_file_url=chat.file_api_url,
        request=without_tls(),
        get_updates_request=without_tls(),
    )
    async with bot:
        async with httpx.AsyncClient(base_url=chat.url, verify=False) as page:
            said = {"as": ADA, "chat": ADA, "text": "/start"}
            await page.post("/chat/send", json=said)
        sent = await bot.send_document(ADA, CONTENT, filename="mine.keras")
        assert sent.document is not None
        yield await sent.document.get_file()
    await chat.stop()


async def test_the_bytes_come_and_it_is_told_how_far(file: File):
    told: list[int] = []

    async def tell(percent: int) -> None:
        told.append(percent)

    assert await fetch(file, tell, every_seconds=0) == CONTENT
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] < 100


async def test_a_failure_does_not_name_the_address(file: File):
    lost = File(file.file_id, file.file_unique_id, 5, file_path=f"{file.file_path}x")
    lost.set_bot(file.get_bot())

    with pytest.raises(NetworkError) as raised:
        await fetch(lost, _silent)

    assert TOKEN not in str(raised.value)


async def _silent(percent: int) -> None:
    raise AssertionError(percent)
