"""Source in messages: what was said, and whether it is meant as code."""

import re

from telegram import Message, MessageEntity, TextQuote

from bot.intake.cuts import SHORTEST
from bot.intake.markers import BLOCK
from bot.intake.said import Said, said
from bot.intake.syntax import tree

_CODE_LINE = re.compile(
    r"\s*(import |from \S+ import |def |class |@\w|return\b|(for|if|while|with|elif)\b.*:\s*$"
    r"|(else|try|finally|except.*):\s*$|#|[\w.\[\], ]+\s*[-+*/]?=\s*\S|[\w.]+\(|[)\]}]+,?\s*$)",
    re.IGNORECASE,
)


def of(message: Message) -> Said:
    """Return what a message says, without a command before it."""
    found = said(
        message.text or message.caption or "", message.entities or message.caption_entities
    )
    commands = found.of_kind(MessageEntity.BOT_COMMAND)
    if not commands or commands[0].start != 0:
        return found
    # What stands beside the command may be indented by a space; the lines below it mean theirs.
    rest = found.text[commands[0].end :]
    start = len(found.text) - len(rest.lstrip(" ").lstrip("\n"))
    return found.part(start)


def quoted(quote: TextQuote) -> Said:
    """Return what a reply quotes."""
    return said(quote.text, quote.entities or ())


def has_block(given: Said) -> bool:
    """Tell whether something in a text is marked as code."""
    return bool(given.of_kind(BLOCK)) or "```" in given.text


def may_go_on(given: Said) -> bool:
    """Tell whether a text may be the first part of a long paste."""
    return len(given.text) >= SHORTEST and (has_block(given) or _share(given.text) >= 1 / 2)


def looks_like_code(text: str) -> bool:
    """Tell whether an unfenced text is a program: several lines that do something."""
    if text.count("\n") < 1:
        return False
    found = tree(text)
    if found is not None:
        return any(type(statement).__name__ != "Expr" for statement in found.body)
    is_told = re.search(r"import tensorflow|def solution_model", text, re.IGNORECASE)
    return bool(is_told) or _share(text) >= 3 / 4


def _share(text: str) -> float:
    """The share of lines that look like Python's."""
    lines = [line for line in text.splitlines() if line.strip()]
    return sum(bool(_CODE_LINE.match(line)) for line in lines) / max(1, len(lines))
