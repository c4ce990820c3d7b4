"""Markup: from the bank's backticks, and from code, to Telegram's HTML."""

import html
import re
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.views import dates
from bot.views.catalogue import Html, escape

_TICKED = re.compile(r"`([^`\n]+)`")
_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])"
)
"""What terminals take for colours, movements and titles."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]")
"""What no chat shows, and what turns or hides the text after it."""
_FENCED = re.compile(r"^```(?:python)?\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def prose(text: str) -> Html:
    """Return a text of the bank: `code` in backticks, fenced blocks as Python."""
    parts = _FENCED.split(text.strip())
    return Html("".join(_inline(p) if i % 2 == 0 else python(p) for i, p in enumerate(parts)))


def _inline(text: str) -> Html:
    return Html(_TICKED.sub(r"<code>\1</code>", html.escape(text, quote=False)))


def python(source: str) -> Html:
    """Return source as a Python block."""
    return Html(f'<pre><code class="language-python">{escape(_trim(source))}</code></pre>')


def block(text: str) -> Html:
    """Return text as a block without a language."""
    return Html(f"<pre>{escape(_trim(text))}</pre>")


def code(text: str) -> Html:
    """Return a short text as code."""
    return Html(f"<code>{escape(text)}</code>")


def link(address: str, text: str) -> Html:
    """Return a text that leads to an address."""
    return Html(f'<a href="{html.escape(address)}">{escape(text)}</a>')


def moment(at: datetime, zone: ZoneInfo) -> Html:
    """Return a moment that the client shows in the reader's own zone, ours as the fallback."""
    local = dates.moment(at.astimezone(zone))
    return Html(f'<tg-time unix="{int(at.timestamp())}" format="wDt">{local}</tg-time>')


def cut(text: str, limit: int) -> str:
    """Return at most this many characters, with a sign where something is missing."""
    return text if len(text) <= limit else text[: limit - 2].rstrip() + " …"


def clean(text: str) -> str:
    """Return text from outside as a terminal would show it: no colours, no controls.

    Keras draws its progress bars over each other with carriage returns and backspaces; of those
    only the last one stays.
    """
    lines = _ESCAPES.sub("", text).replace("\r\n", "\n").split("\n")
    return "\n".join(_CONTROLS.sub("", _typed_over(line)) for line in lines)


def _typed_over(line: str) -> str:
    if "\r" not in line and "\b" not in line:
        return line
    shown: list[str] = []
    at = 0
    for character in line:
        if character == "\r":
            at = 0
        elif character == "\b":
            at = max(0, at - 1)
        else:
            shown[at : at + 1] = character
            at += 1
    return "".join(shown).rstrip()


def _trim(text: str) -> str:
    return text.expandtabs(4).strip("\n").rstrip()
