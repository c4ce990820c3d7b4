"""The bot's reactions: setMessageReaction."""

from bot.localchat import directory, messages
from bot.localchat import reactions as kept_reactions
from bot.localchat.errors import bad_request
from bot.localchat.params import Params
from bot.localchat.world import World


def set_message_reaction(world: World, params: Params) -> bool:
    """React to a message with one emoji, or with none."""
    chat = directory.require_writable(world, params.chat_id())
    kept = messages.row(world, chat["id"], params.message_id())
    if kept is None:
        raise bad_request("message to react not found")
    wanted = params.objects("reaction", "ReactionType")
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = str(wanted[0].get("emoji", "custom")) if wanted else ""
    if emoji and kept_reactions.canonical(emoji) not in kept_reactions.ALLOWED:
        raise bad_request("REACTION_INVALID")
    kept_reactions.react(world, kept, world.bot(), emoji)
    return True
