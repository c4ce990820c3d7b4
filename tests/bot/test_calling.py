"""Calls go over connections that stay open, and say plainly what has failed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import pytest
from telegram.error import NetworkError, TimedOut

from bot.calling import Calling, never_left

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


class Server:
    """Answers what it is told to, one answer a request; counts who came."""

    def __init__(self, *answers: bytes) -> None:
        self.answers = list(answers)
        self.callers = 0
        self.heard: list[bytes] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.callers += 1
        try:
            while self.answers:
                self.heard.append(await reader.readuntil(b"\r\n\r\n"))
                writer.write(self.answers.pop(0))
        except asyncio.IncompleteReadError:
            pass
        finally:
            writer.close()


@dataclass(frozen=True)
class Asking:
    """Calls of one server."""

    calling: Calling
    url: str
    seconds: float

    async def __call__(self) -> tuple[int, bytes]:
        url = f"{self.url}/bot/getMe"
        return await self.calling.do_request(url, "POST", read_timeout=self.seconds)


@asynccontextmanager
async def asking(server: Server, most: int = 4, seconds: float = 30) -> AsyncIterator[Asking]:
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    async with listening, Calling(connections=most) as calling:
        yield Asking(calling, f"http://127.0.0.1:{port}", seconds)


async def test_one_question_after_the_other_goes_over_one_line():
    server = Server(OK, b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n", OK)

    async with asking(server) as ask:
        answers = [await ask() for _ in range(3)]

    assert answers == [(200, b"ok"), (404, b""), (200, b"ok")]
    assert server.callers == 1


async def test_questions_at_once_have_a_line_each_as_far_as_there_is_room():
    server = Server(*[OK] * 6)

    async with asking(server, most=2) as ask:
        answers = await asyncio.gather(*(ask() for _ in range(6)))

    assert answers == [(200, b"ok")] * 6
    assert server.callers <= 2


@pytest.mark.parametrize(
    ("said", "body"),
    [
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"3\r\nabc\r\nA;x\r\n0123456789\r\n0\r\n\r\n",
            b"abc0123456789",
        ),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\na", b"a"),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
    ],
)
async def test_an_answer_is_read_whole_and_the_next_after_it(said: bytes, body: bytes):
    async with asking(Server(said, OK, OK)) as ask:
        assert (await ask())[1] == body
        assert await ask() == (200, b"ok")


async def test_an_answer_without_a_length_ends_with_its_line():
    async with asking(Server(b"HTTP/1.0 200 OK\r\n\r\nall of it")) as ask:
        assert await ask() == (200, b"all of it")


async def test_a_line_that_was_closed_while_it_was_idle_is_not_used_again():
    server = Server(OK)

    async with asking(server) as ask:
        await ask()
        server.answers = [OK]
        await asyncio.sleep(0.05)  # the server has hung up by then

        assert await ask() == (200, b"ok")

    assert server.callers == 2


@pytest.mark.parametrize(
    "said", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhal", b"nonsense\r\n\r\n"]
)
async def test_half_an_answer_is_none(said: bytes):
    async with asking(Server(said)) as ask:
        with pytest.raises(NetworkError) as failure:
            await ask()

    assert not never_left(failure.value)


async def test_who_answers_too_late_is_waited_for_no_longer():
    async with asking(Server(b"HTTP/1.1 200 OK\r\n", OK), seconds=0.05) as ask:
        with pytest.raises(TimedOut):
            await ask()


async def test_where_nobody_listens_nothing_was_said():
    async with Calling(connections=1) as calling:
        with pytest.raises(NetworkError) as failure:
            await calling.do_request("http://127.0.0.1:9/bot/getMe", "POST")

    assert never_left(failure.value)


async def test_who_waits_for_a_connection_in_vain_has_said_nothing():
    never = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await never.wait()
        writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/bot/getMe"
    async with listening, Calling(connections=1) as calling, asyncio.TaskGroup() as group:
        group.create_task(_tolerated(calling.do_request(url, "POST")))
        await asyncio.sleep(0)
        with pytest.raises(TimedOut) as failure:
            await calling.do_request(url, "POST", pool_timeout=0.05)
        never.set()

    assert never_left(failure.value)


@pytest.mark.parametrize("is_direct", [False, True])
async def test_a_proxy_is_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, is_direct: bool
):
    proxy, server = Server(OK, OK), Server(OK, OK)
    async with asking(server) as ask, asking(proxy) as ask_proxy:
        monkeypatch.setenv("http_proxy", ask_proxy.url)
        monkeypatch.setenv("no_proxy", "127.0.0.1" if is_direct else "")

        answers = [await ask(), await ask()]

    assert answers == [(200, b"ok")] * 2
    assert (server.callers, proxy.callers) == ((1, 0) if is_direct else (0, 1))


async def test_a_proxy_is_told_who_it_is_for(monkeypatch: pytest.MonkeyPatch):
    proxy = Server(OK)
    async with asking(Server()) as ask, asking(proxy) as ask_proxy:
        monkeypatch.setenv("http_proxy", ask_proxy.url.replace("//", "//ada:secret@"))
        monkeypatch.setenv("no_proxy", "")

        assert await ask() == (200, b"ok")

    assert b"Proxy-Authorization: Basic YWRhOnNlY3JldA==" in proxy.heard[0]


async def _tolerated(call: Awaitable[object]) -> None:
    with suppress(NetworkError):
        await call
