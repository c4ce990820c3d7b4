"""Source in messages: fenced blocks, what follows a command, and what looks like code."""

import ast
import warnings

from telegram import Message, MessageEntity


def fenced(message: Message) -> str | None:
    """Return the code blocks of a message, joined; prose around them is left out."""
    kinds: list[str | None] = [MessageEntity.PRE]
    blocks = message.parse_entities(kinds) or message.parse_caption_entities(kinds)
    if not blocks:
        return None
    ordered = sorted(blocks.items(), key=lambda item: item[0].offset)
    return "\n".join(text.strip("\n") for _, text in ordered)


def whole(message: Message) -> str | None:
    """Return the code of a message meant as code: its blocks, or all but a command before it."""
    text = (message.text or message.caption or "").removeprefix(_command(message))
    # What stands beside the command may be indented by a space; the lines below it mean theirs.
    return fenced(message) or text.lstrip(" ").strip("\n").rstrip() or None


def _command(message: Message) -> str:
    found = message.parse_entities([MessageEntity.BOT_COMMAND])
    return next((text for entity, text in found.items() if entity.offset == 0), "")


def looks_like_code(text: str) -> bool:
    """Tell whether an unfenced text is a program: several lines that parse and do something."""
    if text.count("\n") < 1:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "import tensorflow" in text or "def solution_model" in text
    return any(not isinstance(statement, ast.Expr) for statement in tree.body)
