"""People who want something of the bot, in turns: in a process of their own, as in life.

`python -m tests.benchmarks.asking URL FIRST NUMBER` asks until its input ends, and then prints as
JSON how many seconds each had to wait.
"""

import asyncio
import json
import sys
import time

import httpx

PAUSE_SECONDS, LOOK_SECONDS = 4.0, 0.03


def main() -> None:
    """Ask, and print."""
    url, first, number = sys.argv[1:]
    print(json.dumps(asyncio.run(_waits(url, int(first), int(number)))))


async def _waits(url: str, first: int, number: int) -> list[float]:
    waits: list[float] = []
    limits = httpx.Limits(max_connections=number)
    async with httpx.AsyncClient(base_url=url, limits=limits) as http:
        asking = [
            asyncio.ensure_future(_asks(http, first + n, n * PAUSE_SECONDS / number, waits))
            for n in range(number)
        ]
        await asyncio.to_thread(sys.stdin.read)
        for task in asking:
            task.cancel()
        await asyncio.gather(*asking, return_exceptions=True)
    return waits


async def _asks(http: httpx.AsyncClient, person: int, delay: float, waits: list[float]) -> None:
    await asyncio.sleep(delay)
    while True:
        begun = time.perf_counter()
        said = {"as": person, "chat": person, "text": "/help"}
        asked = (await http.post("/chat/send", json=said)).json()["message_id"]
        while not await _has_answer(http, person, asked):
            await asyncio.sleep(LOOK_SECONDS)
        waits.append(time.perf_counter() - begun)
        await asyncio.sleep(PAUSE_SECONDS)


async def _has_answer(http: httpx.AsyncClient, person: int, asked: int) -> bool:
    answer = await http.get("/chat/messages", params={"chat": person})
    return any(
        one.get("reply_to_message", {}).get("message_id") == asked
        for one in answer.json()["messages"]
    )


if __name__ == "__main__":
    main()
