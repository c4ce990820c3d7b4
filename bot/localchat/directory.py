"""Who there is: people, chats and who is in which, in the words of the Bot API."""

from typing import Any

from bot.localchat.errors import bad_request, forbidden, upgraded
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, Any]
_RIGHTS = (
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
"""Those of an administrator beyond reading along, none of which a bot is given here."""

PRESENT = ("creator", "administrator", "member")


def user(world: World, user_id: int) -> Json | None:
    """The Bot API `User` of that id."""
    if user_id == world.bot_id:
        return world.bot()
    row = world.store.one("SELECT * FROM people WHERE id = ?", user_id)
    if row is None:
        return None
    return {
        "id": row["id"],
        "is_bot": False,
        "first_name": row["first_name"],
        "username": row["username"],
        "language_code": row["language_code"],
    }


def chat_row(world: World, chat_id: int) -> Row | None:
    """The chat of that id, as it is kept."""
    return world.store.one("SELECT * FROM chats WHERE id = ?", chat_id)


def chat(world: World, chat_id: int) -> Json:
    """The Bot API `Chat` of that id.

    Raises:
        ApiError: There is none.
    """
    row = chat_row(world, chat_id)
    if row is None:
        raise bad_request("chat not found")
    if row["type"] != "private":
        return {"id": row["id"], "type": row["type"], "title": row["title"]}
    person = user(world, chat_id) or {}
    return {
        "id": row["id"],
        "type": "private",
        "first_name": person["first_name"],
        "username": person["username"],
    }


def new_id(world: World, chat_id: int) -> int | None:
    """The id that a group has since it became a supergroup, if it did."""
    found: int | None = world.store.setting(f"upgraded:{chat_id}")
    return found


def member(world: World, chat_id: int, user_id: int) -> Json | None:
    """The Bot API `ChatMember` of somebody; who was never there has `left`."""
    person = user(world, user_id)
    if person is None:
        return None
    row = world.store.one(
        "SELECT status FROM members WHERE chat_id = ? AND user_id = ?", chat_id, user_id
    )
    return standing(person, row["status"] if row else "left")


def standing(person: Json, status: str) -> Json:
    """A `ChatMember` of that status."""
    found: Json = {"status": status, "user": person}
    if status == "creator":
        found["is_anonymous"] = False
    if status == "administrator":
        found |= {"can_be_edited": False, "is_anonymous": False, "can_manage_chat": True}
        found |= dict.fromkeys(_RIGHTS, False)
    if status == "kicked":
        found["until_date"] = 0
    return found


def is_present(world: World, chat_id: int, user_id: int) -> bool:
    """Whether somebody is in a chat now."""
    found = member(world, chat_id, user_id)
    return found is not None and found["status"] in PRESENT


def present_ids(world: World, chat_id: int) -> list[int]:
    """Everybody who is in a chat now, the bot as well."""
    rows = world.store.all("SELECT * FROM members WHERE chat_id = ? ORDER BY rowid", chat_id)
    return [row["user_id"] for row in rows if row["status"] in PRESENT]


def require_writable(world: World, chat_id: int) -> Json:
    """The `Chat`, when the bot may write there.

    Raises:
        ApiError: It may not, and why.
    """
    found = chat(world, chat_id)
    moved_to = new_id(world, chat_id)
    if moved_to is not None:
        raise upgraded(moved_to)
    if found["type"] == "private":
        _require_willing(world, chat_id)
        return found
    me = member(world, chat_id, world.bot_id)
    if me is not None and me["status"] == "kicked":
        raise forbidden("bot was kicked from the group chat")
    if not is_present(world, chat_id, world.bot_id):
        raise forbidden("bot is not a member of the group chat")
    return found


def _require_willing(world: World, person_id: int) -> None:
    row = world.store.one("SELECT started, blocked_bot FROM people WHERE id = ?", person_id)
    if row is None or not row["started"]:
        raise forbidden("bot can't initiate conversation with a user")
    if row["blocked_bot"]:
        raise forbidden("bot was blocked by the user")
