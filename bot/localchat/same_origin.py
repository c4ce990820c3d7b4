"""Only this server's own page may act for people: no other site, no name made to point here."""

from urllib.parse import urlsplit

from tornado.httputil import HTTPServerRequest

from bot.localchat.errors import PageError

_OURSELVES = ("localhost", "127.0.0.1", "::1")


def require_same_origin(request: HTTPServerRequest) -> None:
    """Refuse a request that another site had a browser make.

    Raises:
        PageError: Its host is not this machine, or it comes from another origin.
    """
    host = request.headers.get("Host", "")
    # A foreign name that resolves to this machine still stands in the Host header.
    if urlsplit(f"//{host}").hostname not in _OURSELVES:
        raise PageError("This chat is only served to localhost.")
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != host:
        raise PageError("This request comes from another site.")
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        raise PageError("This request comes from another site.")
