"""People who want something of the bot, in turns: in a process of their own, as in life.

`python -m tests.benchmarks.asking URL FIRST NUMBER` asks until its input ends, and then prints as
JSON how many seconds each had to wait. They see what an open page sees: to have their whole chats
listed again and again would keep the server from the bot, the longer it takes the more.
"""

import asyncio
import json
import sys
import time

import httpx

PAUSE_SECONDS = 4.0

Replies = dict[int, "asyncio.Queue[int]"]
"""Under each person, which of their messages were answered."""


def main() -> None:
    """Ask, and print."""
    url, first, number = sys.argv[1:]
    print(json.dumps(asyncio.run(_waits(url, int(first), int(number)))))


async def _waits(url: str, first: int, number: int) -> list[float]:
    waits: list[float] = []
    replies: Replies = {first + n: asyncio.Queue() for n in range(number)}
    limits = httpx.Limits(max_connections=number + 1)
    async with httpx.AsyncClient(base_url=url, limits=limits) as http:
        asking = [
            asyncio.ensure_future(_asks(http, person, n * PAUSE_SECONDS / number, replies, waits))
            for n, person in enumerate(replies)
        ]
        listening = asyncio.ensure_future(_listen(http, replies))
        await asyncio.to_thread(sys.stdin.read)
        for task in (*asking, listening):
            task.cancel()
        await asyncio.gather(*asking, listening, return_exceptions=True)
    return waits


async def _listen(http: httpx.AsyncClient, replies: Replies) -> None:
    async with http.stream("GET", "/chat/events", timeout=None) as events:
        async for line in events.aiter_lines():
            event = json.loads(line.removeprefix("data: ")) if line.startswith("data: ") else {}
            if event.get("type") == "message" and event["chat_id"] in replies:
                replied = event["message"].get("reply_to_message", {}).get("message_id")
                replies[event["chat_id"]].put_nowait(replied)


async def _asks(
    http: httpx.AsyncClient, person: int, delay: float, replies: Replies, waits: list[float]
) -> None:
    await asyncio.sleep(1 + delay)  # the page is open by then
    while True:
        begun = time.perf_counter()
        said = {"as": person, "chat": person, "text": "/help"}
        asked = (await http.post("/chat/send", json=said)).json()["message_id"]
        while await replies[person].get() != asked:
            pass
        waits.append(time.perf_counter() - begun)
        await asyncio.sleep(PAUSE_SECONDS)


if __name__ == "__main__":
    main()
