"""Having updates delivered: setWebhook, deleteWebhook, getWebhookInfo."""

import re
from typing import Any

from bot.localchat.errors import bad_request
from bot.localchat.params import Params
from bot.localchat.world import World

Json = dict[str, Any]


def set_webhook(world: World, params: Params) -> bool:
    """Deliver updates to an address instead of keeping them until they are fetched."""
    url, secret = params.text("url").strip(), params.text("secret_token")
    if not url:
        return delete_webhook(world, params)
    if not re.match(r"https?://[^/]", url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    remember_kinds(world, params)
    world.store.keep("webhook", {"url": url, "secret": secret})
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    world.updates.interrupt("terminated by setWebhook request")
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """Keep updates until they are fetched."""
    world.store.drop("webhook")
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    return True


def get_webhook_info(world: World, params: Params) -> Json:
    """Where updates are delivered to, and how many wait."""
    webhook = world.store.setting("webhook", {"url": ""})
    info: Json = {
        "url": webhook["url"],
        "has_custom_certificate": False,
        "pending_update_count": world.updates.count(),
    }
    if webhook["url"]:
        info["max_connections"] = 40
    if error := world.store.setting("webhook_error"):
        info |= {"last_error_date": error["date"], "last_error_message": error["message"]}
    if allowed := world.store.setting("allowed_updates", []):
        info["allowed_updates"] = allowed
    return info


def remember_kinds(world: World, params: Params) -> None:
    """Keep which kinds of updates are wanted, when the request says so."""
    if "allowed_updates" in params.given:
        kinds = params.json("allowed_updates", "allowed updates")
        if not isinstance(kinds, list):
            raise bad_request("expected an Array of String as allowed_updates")
        world.updates.allow(kinds)
