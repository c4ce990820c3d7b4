"""Fetching updates: getUpdates, the one method that waits."""

from bot.localchat import limits
from bot.localchat.errors import conflict
from bot.localchat.methods.webhooks import remember_kinds
from bot.localchat.params import Params
from bot.localchat.updates import Update
from bot.localchat.world import World


async def get_updates(world: World, params: Params) -> list[Update]:
    """What happened since the last confirmed update, waiting for it if asked to.

    Raises:
        ApiError: A webhook is set, or another request for updates comes in meanwhile.
    """
    if world.store.setting("webhook"):
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    world.updates.interrupt(
        "terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    limit = params.number("limit", limits.UPDATES_AT_ONCE)
    if not 1 <= limit <= limits.UPDATES_AT_ONCE:
        limit = limits.UPDATES_AT_ONCE
    with world.store.transaction():
        remember_kinds(world, params)
        world.updates.confirm(params.number("offset"))
    seconds = min(max(params.number("timeout"), 0), limits.POLL_SECONDS)
    if seconds and not world.updates.count():
        await world.updates.wait(seconds)
    return world.updates.pending(limit)
