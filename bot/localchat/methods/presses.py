"""Answering the press of a button: answerCallbackQuery."""

from bot.localchat import limits
from bot.localchat.errors import bad_request
from bot.localchat.params import Params
from bot.localchat.world import World


def answer_callback_query(world: World, params: Params) -> bool:
    """Say that a press was taken, once."""
    query_id = params.text("callback_query_id")
    press = world.store.one("SELECT * FROM presses WHERE id = ?", query_id)
    earliest = world.clock.timestamp() - limits.PRESS_SECONDS
    if press is None or press["is_answered"] or press["pressed_at"] < earliest:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = params.text("text")
    if len(text) > limits.CALLBACK_ANSWER_CHARACTERS:
        raise bad_request("MESSAGE_TOO_LONG")
    world.store.run("UPDATE presses SET is_answered = 1 WHERE id = ?", query_id)
    world.feed.tell(
        "callback_answer",
        query_id=query_id,
        person=press["person_id"],
        chat_id=press["chat_id"],
        text=text,
        show_alert=params.flag("show_alert"),
        url=params.text("url"),
    )
    return True
