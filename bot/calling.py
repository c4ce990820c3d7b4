"""Calling: how the bot's calls of the Bot API go out: over lines, and with files through httpx."""

from typing import Any
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.lines import ROOM_SECONDS, Lines


class Calling(HTTPXRequest):
    """PTB's way to Telegram, and a faster one for what has no files and needs no proxy."""

    def __init__(self, *, connections: int, is_plain: bool) -> None:
        # Where nothing is encrypted, loading certificates would be all that starting takes.
        security = None if is_plain else httpx.create_ssl_context()
        super().__init__(
            connection_pool_size=connections,
            pool_timeout=ROOM_SECONDS,
            httpx_kwargs={"verify": security or False},
        )
        self._lines = Lines(most=connections, security=security)
        self._proxies = getproxies()

    async def shutdown(self) -> None:
        """Close all connections."""
        self._lines.close()
        await super().shutdown()

    async def do_request(  # noqa: PLR0913 - PTB's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a call; returns the status and what was answered."""
        where = urlsplit(url)
        has_files = request_data is not None and request_data.contains_files
        if has_files or self._needs_proxy(where):
            return await super().do_request(
                url,
                method,
                request_data,
                read_timeout,
                write_timeout,
                connect_timeout,
                pool_timeout,
            )
        is_default = isinstance(read_timeout, type(BaseRequest.DEFAULT_NONE))
        seconds = self.read_timeout if is_default else read_timeout
        return await self._ask(where, _request(where, method, request_data), seconds)

    async def _ask(
        self, where: SplitResult, request: bytes, seconds: float | None
    ) -> tuple[int, bytes]:
        try:
            answer = await self._lines.ask(where, request, seconds)
        except httpx.TimeoutException as error:
            raise TimedOut from error
        except httpx.HTTPError as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error
        return answer.status, answer.body

    def _needs_proxy(self, where: SplitResult) -> bool:
        is_proxied = not self._proxies.keys().isdisjoint({where.scheme, "all"})
        return is_proxied and not proxy_bypass(where.hostname or "")


def _request(where: SplitResult, method: str, data: RequestData | None) -> bytes:
    body = b"" if data is None else data.url_encoded_parameters().encode()
    target = where.path + (f"?{where.query}" if where.query else "")
    head = (
        f"{method} {target} HTTP/1.1\r\n"
        f"Host: {where.netloc}\r\n"
        f"User-Agent: {BaseRequest.USER_AGENT}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode("ascii") + body
