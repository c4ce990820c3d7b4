"""Logging for every command: one line an event, ids only, no secret."""

import logging

CHATTY = (
    "aiohttp",
    "httpx",
    "httpcore",
    "apscheduler",
    "tornado.access",
    "matplotlib",
    "alembic",
    "PIL",
)
"""Quiet below warning. httpx would log every URL, and Telegram's URLs carry the token."""

TELLTALE = ("telegram", "aiosqlite")
"""Below info they repeat what learners wrote, and the webhook's secret."""


def configure(level: str) -> None:
    """Set up logging of the process."""
    logging.basicConfig(
        level=level, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s", force=True
    )
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in TELLTALE:
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLogger().level))
