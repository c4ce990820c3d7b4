"""Updates delivered to a webhook."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPServerRequest
from tornado.testing import bind_unused_port

from tests.bot.localchat.conftest import ADA, Api, Page

Received = asyncio.Queue[tuple[str, dict[str, Any]]]


@pytest.fixture
async def received() -> Received:
    """What comes to the webhook: the secret, and the update."""
    return asyncio.Queue()


@pytest.fixture
async def hook(received: Received) -> AsyncIterator[str]:
    """The address of a webhook that fails the first time."""
    answers = [500]

    def take(request: HTTPServerRequest) -> None:
        status = answers.pop() if answers else 200
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        received.put_nowait((secret, json.loads(request.body)))
        connection = request.connection
        assert connection is not None
        head = f"HTTP/1.1 {status} x\r\nContent-Length: 0\r\n\r\n"
        stream = connection.detach()  # type: ignore[attr-defined]
        stream.write(head.encode())
        stream.close()

    socket, port = bind_unused_port()
    server = HTTPServer(take)
    server.add_socket(socket)
    yield f"http://127.0.0.1:{port}/hook"
    server.stop()
    await server.close_all_connections()


async def test_an_update_is_delivered_until_it_is_taken(
    api: Api, page: Page, hook: str, received: Received
):
    await api.call("setWebhook", url=hook, secret_token="s3cret")
    await page.send(ADA, "one")
    await page.send(ADA, "two")

    came = [await asyncio.wait_for(received.get(), 20) for _ in range(3)]

    assert [secret for secret, _ in came] == ["s3cret"] * 3
    assert [update["message"]["text"] for _, update in came] == ["one", "one", "two"]


async def test_a_webhook_is_described_and_removed(api: Api, page: Page):
    refused = await api.refusal("setWebhook", url="ftp://example.org")
    await api.call("setWebhook", url="https://webhook.invalid/hook")
    info = (await api.call("getWebhookInfo"))["result"]
    await api.call("deleteWebhook", drop_pending_updates=True)

    assert refused.startswith("Bad Request: bad webhook")
    assert info["url"] == "https://webhook.invalid/hook"
    assert (await api.call("getWebhookInfo"))["result"]["url"] == ""
