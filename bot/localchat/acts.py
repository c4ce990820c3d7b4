"""What a person can do in a chat; each act is checked as a Telegram client would allow it."""

from typing import Any
from uuid import uuid4

from bot.localchat import (
    directory,
    ephemerals,
    files,
    limits,
    messages,
    phone,
    polls,
    reactions,
    upgrades,
)
from bot.localchat.entities import Formatted
from bot.localchat.errors import PageError
from bot.localchat.formatting import settled
from bot.localchat.images import dimensions
from bot.localchat.memberships import change, changed
from bot.localchat.params import Upload
from bot.localchat.seed import join
from bot.localchat.store import Row
from bot.localchat.typed import marked, messages_of
from bot.localchat.world import World

Json = dict[str, Any]


def compose(text: str, *, on_phone: bool = False) -> list[Formatted]:
    """The messages that a typed text becomes; more than one when it is long."""
    parts = messages_of(phone.typed(text), phone.parts) if on_phone else messages_of(text)
    if not parts:
        raise PageError("There is nothing to send.")
    return parts


def send(world: World, person_id: int, chat_id: int, part: Formatted, reply_to: int | None) -> int:
    """Send one of the messages that were composed; returns its id."""
    person = _writer(world, person_id, chat_id)
    _require_replied(world, chat_id, reply_to)
    content: Json = {"text": part.text}
    if part.entities:
        content["entities"] = part.entities
    if ephemerals.is_command(world, chat_id, person, part.text):
        return ephemerals.say(world, chat_id, person, content)
    return messages.post(world, chat_id, person, content, reply_to)


def send_file(world: World, person_id: int, chat_id: int, upload: Upload, **said: Any) -> int:
    """Send a file; `said` has its kind, its caption and what it replies to."""
    person = _writer(world, person_id, chat_id)
    if said["kind"] not in ("document", "photo", "voice"):
        raise PageError("A file is a document, a photo or a voice message.")
    if not upload.data:
        raise PageError("This file is empty.")
    if said["kind"] == "photo" and dimensions(upload.data) is None:
        raise PageError("This is no picture that can be sent as a photo; send it as a file.")
    _require_replied(world, chat_id, said["reply_to"])
    content = files.content(world, files.keep(world, said["kind"], upload))
    caption = settled(marked(said["caption"]))
    if len(caption.text) > limits.CAPTION_CHARACTERS:
        raise PageError(f"A caption has at most {limits.CAPTION_CHARACTERS} characters.")
    if caption.text:
        content |= {"caption": caption.text, "caption_entities": caption.entities}
    return messages.post(world, chat_id, person, content, said["reply_to"])


def edit(world: World, place: tuple[int, int, int], text: str, *, on_phone: bool = False) -> None:
    """Change a message of one's own."""
    kept = _own(world, *place)
    said = messages.body(kept)
    key, entities = _editable(said)
    parts = messages_of(phone.typed(text) if on_phone else text)
    if len(parts) != 1:
        raise PageError("An edited message has between 1 and 4096 characters.")
    if parts[0].text == said.get(key) and parts[0].entities == said.get(entities, []):
        raise PageError("Nothing was changed.")
    said |= {key: parts[0].text, "edit_date": world.clock.timestamp()}
    said.pop(entities, None)
    if parts[0].entities:
        said[entities] = parts[0].entities
    messages.rewrite(world, kept, said)


def delete(world: World, person_id: int, chat_id: int, message_id: int) -> None:
    """Take a message of one's own away; in a private chat also one of the bot."""
    if chat_id == person_id:
        _present(world, person_id, chat_id)
        messages.delete(world, _found(world, chat_id, message_id))
    else:
        messages.delete(world, _own(world, person_id, chat_id, message_id))


def press(world: World, person_id: int, chat_id: int, message_id: int, data: str) -> str:
    """Press a button under a message of the bot; returns the id of the query."""
    person = _writer(world, person_id, chat_id, starts=False)
    kept = _found(world, chat_id, message_id)
    if kept["sender_id"] != world.bot_id:
        raise PageError("Only messages of the bot have buttons.")
    # Data that is under no button is let through: on Telegram a forged client can send it too.
    if not 1 <= len(data.encode()) <= limits.CALLBACK_DATA_BYTES:
        raise PageError("The data of a button has between 1 and 64 bytes.")
    query_id = str(uuid4().int >> 65)
    world.store.run(
        "INSERT INTO presses VALUES (?, ?, ?, ?, 0)",
        query_id,
        person_id,
        chat_id,
        world.clock.timestamp(),
    )
    query = {
        "id": query_id,
        "from": person,
        "message": messages.for_bot(world, kept),
        "chat_instance": str(chat_id),
        "data": data,
    }
    world.updates.put("callback_query", query)
    return query_id


def vote(world: World, person_id: int, poll_id: str, options: list[int]) -> None:
    """Vote in a poll, or take the vote back."""
    chat_id, _ = polls.place(world, poll_id)
    person = _present(world, person_id, chat_id)
    polls.vote(world, person, poll_id, options)


def react(world: World, person_id: int, chat_id: int, message_id: int, emoji: str) -> None:
    """React to a message, or take the reaction back."""
    person = _present(world, person_id, chat_id)
    if emoji and reactions.canonical(emoji) not in reactions.ALLOWED:
        raise PageError("Telegram has no such reaction.")
    reactions.react(world, _found(world, chat_id, message_id), person, emoji)


def block(world: World, person_id: int, *, is_blocked: bool) -> None:
    """Block the bot, or unblock it."""
    person = _person(world, person_id)
    row = world.store.one("SELECT blocked_bot FROM people WHERE id = ?", person_id)
    if row is None or bool(row["blocked_bot"]) == is_blocked:
        return
    world.store.run("UPDATE people SET blocked_bot = ? WHERE id = ?", is_blocked, person_id)
    me, old, new = world.bot(), "member", "kicked"
    if not is_blocked:
        old, new = new, old
    join(world.store, person_id, world.bot_id, new)
    standings = (directory.standing(me, old), directory.standing(me, new))
    world.updates.put("my_chat_member", changed(world, person_id, person, standings))
    world.feed.tell("state")


def set_membership(
    world: World, person_id: int, chat_id: int, user_id: int, *, is_present: bool
) -> None:
    """Add somebody to a group, leave it, or take somebody out of it; the bot as well."""
    person = _person(world, person_id)
    if chat_id >= 0 or directory.chat_row(world, chat_id) is None:
        raise PageError("There is no such group.")
    is_coming_back = is_present and user_id == person_id
    if not is_coming_back and not directory.is_present(world, chat_id, person_id):
        raise PageError(f"{person['first_name']} is not in this group.")
    left = "left" if user_id == person_id else "kicked"
    status = "member" if is_present else left
    if is_present == directory.is_present(world, chat_id, user_id):
        return
    change(world, chat_id=chat_id, user_id=user_id, actor=person, status=status)


def promote(world: World, person_id: int, chat_id: int, *, is_administrator: bool) -> None:
    """Make the bot an administrator of a group, or an ordinary member again."""
    person = _present(world, person_id, chat_id)
    if chat_id >= 0 or not directory.is_present(world, chat_id, world.bot_id):
        raise PageError("The bot is not in this group.")
    status = "administrator" if is_administrator else "member"
    change(world, chat_id=chat_id, user_id=world.bot_id, actor=person, status=status)


def upgrade(world: World, person_id: int, chat_id: int) -> int:
    """Make a supergroup of a group; returns its new id."""
    return upgrades.upgrade(world, _present(world, person_id, chat_id), chat_id)


def _person(world: World, person_id: int) -> Json:
    person = directory.user(world, person_id)
    if person is None or person["is_bot"]:
        raise PageError("There is no such person.")
    return person


def _present(world: World, person_id: int, chat_id: int) -> Json:
    person = _person(world, person_id)
    if not directory.is_present(world, chat_id, person_id):
        raise PageError(f"{person['first_name']} is not in this chat.")
    return person


def _writer(world: World, person_id: int, chat_id: int, *, starts: bool = True) -> Json:
    """Somebody who may write here; who writes to the bot has started it."""
    person = _present(world, person_id, chat_id)
    if chat_id == person_id:
        row = world.store.one("SELECT blocked_bot FROM people WHERE id = ?", person_id)
        if row is not None and row["blocked_bot"]:
            raise PageError("You have blocked the bot; unblock it first.")
        if starts:
            world.store.run("UPDATE people SET started = 1 WHERE id = ?", person_id)
    return person


def _found(world: World, chat_id: int, message_id: int) -> Row:
    kept = messages.row(world, chat_id, message_id)
    if kept is None:
        raise PageError("This message is gone.")
    return kept


def _own(world: World, person_id: int, chat_id: int, message_id: int) -> Row:
    _writer(world, person_id, chat_id)
    kept = _found(world, chat_id, message_id)
    if kept["sender_id"] != person_id:
        raise PageError("Only who wrote a message can do that.")
    return kept


def _editable(said: Json) -> tuple[str, str]:
    """The names of the text that can be edited, and of its entities."""
    if "text" in said:
        return "text", "entities"
    if any(kind in said for kind in ("document", "photo", "voice")):
        return "caption", "caption_entities"
    raise PageError("This message has no text to edit.")


def _require_replied(world: World, chat_id: int, reply_to: int | None) -> None:
    if reply_to is not None:
        _found(world, chat_id, reply_to)
