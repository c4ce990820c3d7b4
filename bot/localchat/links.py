"""Addresses in texts: which ones Telegram takes as links, and in what spelling."""

import re

_PERSON = re.compile(r"tg:(?://)?user\?id=([0-9]{1,18})", re.IGNORECASE)
_SCHEME = re.compile(r"(https?|tg|ton|tonsite)://", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[^\s/?#@:]+(?::[^\s/?#@]*)?@)?"  # user
    r"(localhost|(?:[^\s<>/?#@:.]+\.)+[^\s<>/?#@:.]{1,63})"
    r"(:[0-9]{1,5})?(?=[/?#]|\Z)",
    re.IGNORECASE,
)


def mentioned_person(address: str) -> int | None:
    """The person that a `tg://user?id=…` address means."""
    found = _PERSON.fullmatch(address)
    return int(found[1]) or None if found else None


def checked_link(address: str) -> str:
    """`address` as Telegram keeps it, or nothing where it is no address."""
    scheme = _SCHEME.match(address)
    rest = address[scheme.end() :] if scheme else address
    if scheme and scheme[1].lower() in ("tg", "ton", "tonsite"):
        return f"{scheme[1].lower()}://{rest}" if rest else ""
    if address.lower().startswith(("mailto:", "tel:")):
        return address
    host = _HOST.match(rest)
    if host is None or ("." not in host[1] and not scheme):
        return ""
    path = rest[host.end() :]
    if not path.startswith("/"):
        path = "/" + path
    name = scheme[1].lower() if scheme else "http"
    return f"{name}://{host.group().lower()}{path}"
