"""Polls: how they stand, votes, and when they close."""

import json
from typing import Any
from uuid import uuid4

from bot.localchat.errors import PageError
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, Any]


def create(world: World, chat_id: int, message_id: int, poll: Json) -> str:
    """Keep a new poll of that message; returns its id."""
    poll_id = str(uuid4().int >> 65)
    world.store.run(
        "INSERT INTO polls VALUES (?, ?, ?, ?, ?, ?)",
        poll_id,
        chat_id,
        message_id,
        json.dumps(poll),
        int(poll.get("is_closed", False)),
        poll.get("close_date"),
    )
    return poll_id


def shown(world: World, poll_id: str) -> Json:
    """The Bot API `Poll` with its votes counted."""
    row = _row(world, poll_id)
    votes = voters(world, poll_id)
    poll: Json = {"id": poll_id, **json.loads(row["body"])}
    for number, option in enumerate(poll["options"]):
        option["voter_count"] = sum(number in chosen for chosen in votes.values())
    return poll | {"total_voter_count": len(votes), "is_closed": bool(row["is_closed"])}


def voters(world: World, poll_id: str) -> dict[str, list[int]]:
    """Who chose which options."""
    rows = world.store.all("SELECT * FROM votes WHERE poll_id = ?", poll_id)
    return {str(row["person_id"]): json.loads(row["option_ids"]) for row in rows}


def place(world: World, poll_id: str) -> tuple[int, int]:
    """The chat and the message of a poll."""
    row = _row(world, poll_id)
    return row["chat_id"], row["message_id"]


def vote(world: World, person: Json, poll_id: str, option_ids: list[int]) -> None:
    """Take a person's vote, or take it back when it is empty.

    Raises:
        PageError: The poll is closed, or does not take this vote.
    """
    poll = shown(world, poll_id)
    before = voters(world, poll_id).get(str(person["id"]))
    _check_vote(poll, before, option_ids)
    world.store.run("DELETE FROM votes WHERE poll_id = ? AND person_id = ?", poll_id, person["id"])
    if option_ids:
        chosen = json.dumps(sorted(option_ids))
        world.store.run("INSERT INTO votes VALUES (?, ?, ?)", poll_id, person["id"], chosen)
    if not poll["is_anonymous"]:
        world.updates.put("poll_answer", _answer(poll, person, sorted(option_ids)))
    _tell(world, poll_id)


def close(world: World, poll_id: str) -> Json:
    """Close a poll for good; returns how it stands."""
    world.store.run("UPDATE polls SET is_closed = 1 WHERE id = ?", poll_id)
    _tell(world, poll_id)
    return shown(world, poll_id)


def close_due(world: World) -> None:
    """Close the polls whose time is over."""
    due = "SELECT id FROM polls WHERE NOT is_closed AND close_date <= ?"
    if not world.store.one(due, world.clock.timestamp()):
        return
    with world.happening():
        for row in world.store.all(due, world.clock.timestamp()):
            close(world, row["id"])


def _row(world: World, poll_id: str) -> Row:
    row = world.store.one("SELECT * FROM polls WHERE id = ?", poll_id)
    if row is None:
        raise PageError("There is no such poll.")
    return row


def _check_vote(poll: Json, before: list[int] | None, option_ids: list[int]) -> None:
    if poll["is_closed"]:
        raise PageError("This poll is closed.")
    if before is not None and not poll["allows_revoting"]:
        raise PageError("A vote in this poll is final.")
    if before is None and not option_ids:
        raise PageError("There is no vote to take back.")
    if any(not 0 <= number < len(poll["options"]) for number in option_ids):
        raise PageError("This poll has no such option.")
    if len(set(option_ids)) != len(option_ids):
        raise PageError("The same option was chosen twice.")
    if len(option_ids) > 1 and not poll["allows_multiple_answers"]:
        raise PageError("This poll takes one answer.")


def _answer(poll: Json, person: Json, option_ids: list[int]) -> Json:
    return {
        "poll_id": poll["id"],
        "user": person,
        "option_ids": option_ids,
        "option_persistent_ids": [
            poll["options"][number]["persistent_id"] for number in option_ids
        ],
    }


def _tell(world: World, poll_id: str) -> None:
    poll = shown(world, poll_id)
    world.updates.put("poll", poll)
    chat_id, message_id = place(world, poll_id)
    told = poll | {"voters": voters(world, poll_id)}
    world.feed.tell("poll", chat_id=chat_id, message_id=message_id, poll=told)
