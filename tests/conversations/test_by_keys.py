"""Everything can be done by keys alone, from /start on, and no screen is a dead end."""

import logging

import pytest

from bot.views import notices
from tests.conversations.crawling import Crawl, every_kind
from tests.conversations.stage import Message, Person, Stage

CODE = {"stop", "keras2", "was"}
"""Below code that was sent."""
GROUPS = {"join", "board"}
ELSEWHERE = {
    "sozone": "asked once a month, of whoever answers at night",
    "guess": "below an answer that was right, which is chance here",
    "easy": "the same",
    "order": "of questions that are put in order, which this bank has not",
    "put": "the same",
    "skills": "below a picture that is gone by then; `test_stats` presses it",
    "read": "below a set, and today its idea was met; `test_typealong` presses it",
    "lines": "the same",
}
TYPED = {
    "submit": "with code in it; the challenge says how",
    "tz": "by name; by keys it is a dial",
}
"""Commands with words behind them; what they do without is elsewhere."""


@pytest.mark.parametrize("name", ["Ada", "Emmy"])
async def test_every_key_leads_on_and_every_command_is_reached(
    stage: Stage, name: str, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.WARNING)
    person = stage.person(name)
    await person.says("/start")
    crawl = Crawl(person, person.id)

    await crawl.run()
    unreached = await _unreached(person, crawl)
    await crawl.end()

    assert crawl.wrong == []
    assert unreached == []
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
    assert every_kind() - crawl.pressed <= CODE | GROUPS | set(ELSEWHERE)


@pytest.mark.parametrize("name", ["Ada", "Emmy"])
async def test_keys_lead_on_in_groups(stage: Stage, name: str):
    person = stage.person(name)
    await person.says_in_group("/board")
    crawl = Crawl(person, stage.group)

    await crawl.run()

    assert crawl.wrong == []
    assert crawl.pressed == GROUPS | {"tongues", "tongue"}


async def _unreached(person: Person, crawl: Crawl) -> list[str]:
    """The commands whose answers no key has led to."""
    reached = set(map(_beginning, crawl.screens))
    unreached = []
    for command, _ in notices.private_commands():
        if command not in TYPED:
            await person.says(f"/{command}")
            if _beginning(await person.sees()) not in reached:
                unreached.append(f"{command}: {_beginning(await person.sees())}")
    return unreached


def _beginning(message: Message) -> str:
    """The first word, most often a sign: what screens of one kind have in common."""
    return str(message.get("text") or message.get("caption") or "").split(maxsplit=1)[0]
