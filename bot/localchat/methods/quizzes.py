"""Polls of the bot: sendPoll, stopPoll."""

from typing import Any

from bot.localchat import directory, limits, messages, polls
from bot.localchat.errors import bad_request
from bot.localchat.formatting import formatted
from bot.localchat.keyboards import inline_markup
from bot.localchat.methods.posting import post_as_bot
from bot.localchat.params import Params
from bot.localchat.world import World

Json = dict[str, Any]


def send_poll(world: World, params: Params) -> Json:
    """Send a poll or a quiz."""
    chat = directory.require_writable(world, params.chat_id())
    poll = _poll(world, params)
    next_id = world.store.one("SELECT last_message_id FROM chats WHERE id = ?", chat["id"])
    message_id = 1 + (next_id["last_message_id"] if next_id else 0)
    poll_id = polls.create(world, chat["id"], message_id, poll)
    return post_as_bot(world, params, {"poll_id": poll_id})


def stop_poll(world: World, params: Params) -> Json:
    """Close a poll."""
    chat = directory.require_writable(world, params.chat_id())
    kept = messages.row(world, chat["id"], params.message_id())
    if kept is None or kept["poll_id"] is None:
        raise bad_request("message with poll to stop not found")
    if kept["sender_id"] != world.bot_id:
        raise bad_request("poll can't be stopped")
    if polls.shown(world, kept["poll_id"])["is_closed"]:
        raise bad_request("poll has already been closed")
    poll = polls.close(world, kept["poll_id"])
    _replace_keyboard(world, params, chat["id"])
    return poll


def _replace_keyboard(world: World, params: Params, chat_id: int) -> None:
    kept = messages.row(world, chat_id, params.message_id())
    markup = inline_markup(params)
    if kept is not None:
        said = messages.body(kept)
        said.pop("reply_markup", None)
        messages.rewrite(world, kept, said | ({"reply_markup": markup} if markup else {}))


def _poll(world: World, params: Params) -> Json:
    kind = params.text("type") or "regular"
    if kind not in ("regular", "quiz"):
        raise bad_request("unsupported poll type specified")
    poll: Json = {
        "question": _question(params),
        "options": _options(params),
        "total_voter_count": 0,
        "is_closed": params.flag("is_closed"),
        "is_anonymous": params.flag("is_anonymous", default=True),
        "type": kind,
        "allows_multiple_answers": params.flag("allows_multiple_answers"),
        "allows_revoting": params.flag("allows_revoting", default=kind == "regular"),
        "members_only": params.flag("members_only"),
    }
    if params.text("description"):
        poll |= _formatted(params, "description", limits.CAPTION_CHARACTERS)
    if kind == "quiz":
        poll |= _quiz(params, poll)
    return poll | _closing(world, params)


def _question(params: Params) -> str:
    question = params.text("question").strip()
    if not question:
        raise bad_request("poll question must be non-empty")
    if len(question) > limits.POLL_QUESTION_CHARACTERS:
        raise bad_request(
            f"poll question length must not exceed {limits.POLL_QUESTION_CHARACTERS}"
        )
    return question


def _options(params: Params) -> list[Json]:
    given = params.json("options", "options") or []
    if not isinstance(given, list):
        raise bad_request("expected an Array of InputPollOption as options")
    texts = [
        str(each.get("text", "") if isinstance(each, dict) else each).strip() for each in given
    ]
    if not texts:
        raise bad_request("poll must have at least 1 option")
    if len(texts) > limits.POLL_OPTIONS:
        raise bad_request(f"poll can't have more than {limits.POLL_OPTIONS} options")
    if not all(texts):
        raise bad_request("poll options must be non-empty")
    if any(len(text) > limits.POLL_OPTION_CHARACTERS for text in texts):
        raise bad_request(f"poll options length must not exceed {limits.POLL_OPTION_CHARACTERS}")
    return [
        {"persistent_id": str(number), "text": text, "voter_count": 0}
        for number, text in enumerate(texts)
    ]


def _quiz(params: Params, poll: Json) -> Json:
    correct = params.json("correct_option_ids", "correct option identifiers")
    if correct is None and params.text("correct_option_id"):
        # The name that Telegram had before several answers could be right, which it still takes.
        correct = [params.number("correct_option_id")]
    if not isinstance(correct, list) or not correct:
        raise bad_request("quiz must have a correct option")
    if any(not isinstance(each, int) or not 0 <= each < len(poll["options"]) for each in correct):
        raise bad_request("wrong correct option ID specified")
    if len(correct) > 1 and not poll["allows_multiple_answers"]:
        raise bad_request("quiz can't have more than one correct option")
    found: Json = {"correct_option_ids": sorted(set(correct))}
    if params.text("explanation"):
        found |= _formatted(params, "explanation", limits.POLL_EXPLANATION_CHARACTERS)
        if found["explanation"].count("\n") > limits.POLL_EXPLANATION_LINE_FEEDS:
            raise bad_request("poll explanation has too many line feeds")
    return found


def _formatted(params: Params, name: str, limit: int) -> Json:
    found = formatted(
        params.text(name), params.text(f"{name}_parse_mode"), params.text(f"{name}_entities")
    )
    if len(found.text) > limit:
        raise bad_request(f"poll {name} is too long")
    if not found.entities:
        return {name: found.text}
    return {name: found.text, f"{name}_entities": found.entities}


def _closing(world: World, params: Params) -> Json:
    open_period, close_date = params.number("open_period"), params.number("close_date")
    if open_period and close_date:
        raise bad_request("can't specify both open_period and close_date")
    if not open_period and not close_date:
        return {}
    shortest, longest = limits.POLL_OPEN_SECONDS
    seconds = open_period or close_date - world.clock.timestamp()
    if not shortest <= seconds <= longest:
        raise bad_request("wrong poll open period specified")
    closing = {"close_date": world.clock.timestamp() + seconds}
    return closing | ({"open_period": open_period} if open_period else {})
