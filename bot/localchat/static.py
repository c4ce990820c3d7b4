"""The page's own files, never cached, so that a reload shows what is on the disk."""

from pathlib import Path

from tornado.web import RequestHandler, StaticFileHandler


class IndexHandler(RequestHandler):
    """`GET /`: the page itself."""

    def initialize(self, path: str) -> None:
        """Take where the page lies."""
        self.folder = Path(path)

    def get(self) -> None:
        """Send the page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.finish((self.folder / "index.html").read_bytes())


class PageAssetHandler(StaticFileHandler):
    """`GET /<file>` or `/page/<file>`: its styles and scripts."""

    def set_extra_headers(self, path: str) -> None:
        """Keep browsers from keeping it."""
        self.set_header("Cache-Control", "no-store")
