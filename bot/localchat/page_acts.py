"""The acts that the page asks for as JSON objects; each one transaction, a long text several."""

import asyncio
from typing import Any

from bot.localchat import acts
from bot.localchat.errors import PageError
from bot.localchat.world import World

Json = dict[str, Any]

_BETWEEN_SECONDS = 0.05
"""Between two parts of a long text, as seen of real clients."""


async def send(world: World, said: Json) -> Json:
    """Send what was typed; a phone sends the parts of a long text one after another."""
    reply_to = int(said["reply_to"]) if said.get("reply_to") else None
    who, text, on_phone = (int(said["as"]), int(said["chat"])), str(said["text"]), _on_phone(said)
    sent: list[int] = []
    for part in acts.compose(text, on_phone=on_phone):
        if sent and on_phone:
            await asyncio.sleep(_BETWEEN_SECONDS)
        with world.happening():
            sent.append(acts.send(world, *who, part, None if sent else reply_to))
    return {"message_id": sent[0], "message_ids": sent}


def _edit(world: World, said: Json) -> None:
    with world.happening():
        acts.edit(world, _place(said), str(said["text"]), on_phone=_on_phone(said))


def _delete(world: World, said: Json) -> None:
    with world.happening():
        acts.delete(world, *_place(said))


def _press(world: World, said: Json) -> Json:
    with world.happening():
        return {"query_id": acts.press(world, *_place(said), str(said["data"]))}


def _react(world: World, said: Json) -> None:
    with world.happening():
        acts.react(world, *_place(said), str(said.get("emoji") or ""))


def _vote(world: World, said: Json) -> None:
    chosen = [int(each) for each in said["options"]]
    with world.happening():
        acts.vote(world, int(said["as"]), str(said["poll_id"]), chosen)


def _block(world: World, said: Json) -> None:
    with world.happening():
        acts.block(world, int(said["as"]), is_blocked=bool(said["blocked"]))


def _membership(world: World, said: Json) -> None:
    who = (int(said["as"]), int(said["chat"]), int(said["user"]))
    with world.happening():
        acts.set_membership(world, *who, is_present=bool(said["present"]))


def _promote(world: World, said: Json) -> None:
    who = (int(said["as"]), int(said["chat"]))
    with world.happening():
        acts.promote(world, *who, is_administrator=bool(said["administrator"]))


def _upgrade(world: World, said: Json) -> Json:
    with world.happening():
        return {"chat": acts.upgrade(world, int(said["as"]), int(said["chat"]))}


def _place(said: Json) -> tuple[int, int, int]:
    if said["message_id"] != int(said["message_id"]):
        raise PageError("This page cannot do that with a message that only one person sees.")
    return int(said["as"]), int(said["chat"]), int(said["message_id"])


def _on_phone(said: Json) -> bool:
    return bool(said.get("phone"))


ACTS = {
    "edit": _edit,
    "delete": _delete,
    "press": _press,
    "react": _react,
    "vote": _vote,
    "block": _block,
    "membership": _membership,
    "promote": _promote,
    "upgrade": _upgrade,
}
