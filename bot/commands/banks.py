"""The bank as this installation has it: with its packs, and with what was fetched for it."""

from pathlib import Path

from bot.settings import Settings
from challenges import library
from challenges.library import Library


def bank(settings: Settings) -> Library:
    """Read the bank; without the challenges whose data has not been fetched."""
    fetched = fetched_folder(settings)
    return library.load(packs=settings.bank_packs, has=lambda one: one.is_in(fetched))


def fetched_folder(settings: Settings) -> Path:
    """Where downloads are kept."""
    return settings.data_dir / "fetched"
