"""Taking messages away: deleteMessage, deleteMessages."""

from bot.localchat import directory, limits, messages
from bot.localchat.errors import bad_request
from bot.localchat.params import Params
from bot.localchat.store import Row
from bot.localchat.world import World


def delete_message(world: World, params: Params) -> bool:
    """Take one message away."""
    chat = directory.require_writable(world, params.chat_id())
    kept = messages.row(world, chat["id"], params.message_id())
    if kept is None:
        raise bad_request("message to delete not found")
    if not _is_deletable(world, kept, chat["type"]):
        raise bad_request("message can't be deleted for everyone")
    messages.delete(world, kept)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Take several messages away; those that cannot be are passed over."""
    chat = directory.require_writable(world, params.chat_id())
    wanted = params.json("message_ids", "message identifiers")
    if not isinstance(wanted, list) or not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > limits.BULK_MESSAGES:
        raise bad_request("too many message identifiers specified")
    for message_id in wanted:
        kept = messages.row(world, chat["id"], int(message_id))
        if kept is not None and _is_deletable(world, kept, chat["type"]):
            messages.delete(world, kept)
    return True


def _is_deletable(world: World, kept: Row, chat_type: str) -> bool:
    age = world.clock.timestamp() - messages.body(kept)["date"]
    is_ours = kept["sender_id"] == world.bot_id
    return age < limits.DELETABLE_SECONDS and (is_ours or chat_type == "private")
