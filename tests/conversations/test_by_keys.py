"""Everything can be done by keys alone, from /start on, and no screen is a dead end."""

import logging
import re

import pytest

from bot.views import notices
from bot.views.catalogue import label
from bot.views.language import speaking
from tests.conversations.crawling import Crawl, every_kind
from tests.conversations.stage import Message, Stage

CODE = {"stop", "keras2"}
"""Below code that was sent."""
GROUPS = {"join", "board"}
ELSEWHERE = {
    "sozone": "asked once a month, of whoever answers at night",
    "order": "of questions that are put in order, which this bank has not",
    "put": "the same",
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

    assert crawl.wrong == []
    assert caplog.records == []
    assert every_kind() - crawl.pressed == CODE | GROUPS | set(ELSEWHERE)
    language = {"Ada": "en", "Emmy": "de"}[name]
    assert await _unreached(stage, name, crawl) == []
    with speaking(language):
        said = {str(screen.get("text")) for screen in crawl.screens}
        assert label("notice.stale") not in said
        assert label("notice.trouble") not in said


@pytest.mark.parametrize("name", ["Ada", "Emmy"])
async def test_keys_lead_on_in_groups(stage: Stage, name: str):
    person = stage.person(name)
    await person.says_in_group("/board")
    crawl = Crawl(person, stage.group)

    await crawl.run()

    assert crawl.wrong == []
    assert crawl.pressed == GROUPS | {"tongues", "tongue"}


async def _unreached(stage: Stage, name: str, crawl: Crawl) -> list[str]:
    """The commands whose answers no key has led to; whoever crawled has begun anew."""
    reached = set(map(_beginning, crawl.screens))
    person = stage.person(name)
    await person.says("/start")
    unreached = []
    for command, _ in notices.private_commands():
        if command not in TYPED:
            await person.says(f"/{command}")
            if _beginning(await person.sees()) not in reached:
                unreached.append(f"{command}: {_beginning(await person.sees())}")
    return unreached


def _beginning(message: Message) -> str:
    text = str(message.get("text") or message.get("caption") or "")
    return re.sub(r"[0-9].*", "", text.partition("\n")[0])
