"""Comparing two lives: what is in the database, and what people see."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import addresses
from storage.tables import LearnerRow
from tests.crashes.life import Life

BY_THE_CLOCK = {
    "begun_at",
    "lease_until",
    "next_try_at",
    "submitted_at",
    "telling_until",
    "worker",
}
"""Columns of the database's own clock, of how long something is taken, and of a differing name."""

OF_ITS_OWN = {"status_message_id", "picture_message_id", "message_id", "near_message_id"}
"""Columns with places of messages: compared by what stands there."""

NUMBERED = ("showing", "review", "submission", "reminder", "letter", "preset")
"""Tables whose rows the database numbers."""

Tables = dict[str, list[dict[str, Any]]]
Said = tuple[str, bool, str]


@dataclass
class Traces:
    """What is left of a life."""

    tables: Tables
    chats: dict[int, list[Said]]
    sent: Counter[str]  # what was ever sent, by its text
    tries: int  # of reminders, which are not compared among the tables

    def odd(self, baseline: "Traces") -> list[str]:
        """What people see otherwise than in the other life, beyond what was sent twice."""
        found = []
        twice = self.sent - baseline.sent
        for chat, said in baseline.chats.items():
            rest = list(self.chats[chat])
            for line in said:
                while rest and rest[0] != line:
                    extra = rest.pop(0)
                    found += [] if _is_copy(extra, twice) else [f"{chat}: more: {extra}"]
                if not rest:
                    found.append(f"{chat}: missing: {line}")
                    break
                rest.pop(0)
            found += [f"{chat}: more: {one}" for one in rest if not _is_copy(one, twice)]
        return found


async def traces(life: Life, address: str) -> Traces:
    """Look at what is left."""
    ids = [*life.people.values(), *{life.group, -4_000_000_001}]
    messages = {chat: await life.messages(chat) for chat in ids}
    places = {(chat, one["message_id"]): _said(one)[2] for chat in ids for one in messages[chat]}
    engine = create_async_engine(addresses.for_bot(addresses.parse(address)))
    async with engine.connect() as connection:
        tables = await connection.run_sync(_tables, places)
    await engine.dispose()
    calls = [call for call in life.chat.calls if call.ok and call.method.startswith("send")]
    sent = Counter(_plain(dict(call.params)) for call in calls)
    tries = sum(row.pop("tries") for row in tables["reminder"])
    return Traces(tables, {chat: list(map(_said, messages[chat])) for chat in ids}, sent, tries)


def _tables(connection: Connection, places: dict[tuple[int, int], str]) -> Tables:
    found: Tables = {}
    for table in LearnerRow.metadata.sorted_tables:
        rows = connection.execute(text(f"SELECT * FROM {table.name}")).mappings()
        found[table.name] = sorted((_row(dict(row), places) for row in rows), key=repr)
    _renumber(found)
    return found


def _renumber(tables: Tables) -> None:
    """Number rows anew: PostgreSQL has a number less for each that was not committed."""
    ranks = {
        "showing_id": _ranks(tables["showing"]),
        "submission_id": _ranks(tables["submission"]),
    }
    for name in NUMBERED:
        for rank, row in enumerate(sorted(tables[name], key=lambda row: int(row["id"]))):
            row["id"] = rank
    for row in (row for rows in tables.values() for row in rows):
        for name in ranks.keys() & row.keys():
            row[name] = ranks[name].get(row[name])


def _ranks(rows: list[dict[str, Any]]) -> dict[int, int]:
    return {number: rank for rank, number in enumerate(sorted(row["id"] for row in rows))}


def _row(row: dict[str, Any], places: dict[tuple[int, int], str]) -> dict[str, Any]:
    chat = row.get("chat_id") or row.get("learner_id")
    for name in OF_ITS_OWN & row.keys():
        if chat is not None and row[name] is not None:
            row[name] = places.get((chat, row[name]), "gone")
    if "poll_id" in row:
        row["poll_id"] = "a poll"
    return {name: value for name, value in row.items() if name not in BY_THE_CLOCK}


def _said(message: dict[str, Any]) -> Said:
    keys = message.get("reply_markup", {}).get("inline_keyboard", [])
    words = message.get("text") or message.get("poll", {}).get("question") or "…"
    labels = " ".join(key["text"] for row in keys for key in row)
    return message["from"]["first_name"], message["from"]["is_bot"], f"{words} | {labels}"


def _plain(params: dict[str, Any]) -> str:
    words = params.get("text") or params.get("question") or ""
    markup = json.loads(params.get("reply_markup") or "{}")
    labels = " ".join(key["text"] for row in markup.get("inline_keyboard", []) for key in row)
    return f"{_without_tags(words)} | {labels}"


def _without_tags(words: str) -> str:
    bare = re.sub(r"<[^>]+>", "", words)
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def _is_copy(said: Said, twice: "Counter[str]") -> bool:
    """Whether this is a message that was sent twice, in the words in which it was sent."""
    _, is_bot, words = said
    if not is_bot or not twice[words]:
        return False
    twice[words] -= 1
    return True
