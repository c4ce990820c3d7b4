"""The export as files that Telegram takes: a zip of JSON and CSV, and a package for Anki.

A bot may upload 50 MB; a longer zip is cut into numbered parts, which `dailytensor import` joins.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from bot.services import archiving
from bot.services.archive import Archive
from bot.takeout import sheets
from bot.views.catalogue import label
from challenges.library import Library

PART_BYTES = 45 * 2**20
"""What one document has at most."""

LEARNER = "learner.json"
"""The file of the zip that everything is in; the others are for reading only."""

ZIP, PACKAGE = "dailytensor.zip", "dailytensor.apkg"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One file to hand over."""

    name: str
    content: bytes


def pack(archive: Archive, library: Library, part_bytes: int = PART_BYTES) -> list[Parcel]:
    """Return the files of an export, those of the zip first."""
    # Imported late: genanki would take a tenth of the time in which the bot starts.
    from bot.takeout import anki

    parcels = list(_parts(_zip(archive), part_bytes))
    if package := anki.package(archive, library):
        parcels.append(Parcel(PACKAGE, package))
    return parcels


def _zip(archive: Archive) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("README.txt", label("data.readme").strip() + "\n")
        packed.writestr(LEARNER, archiving.write(archive))
        for name, sheet in sheets.sheets(archive).items():
            packed.writestr(name, sheet)
    return content.getvalue()


def _parts(content: bytes, part_bytes: int) -> Iterator[Parcel]:
    if len(content) <= part_bytes:
        yield Parcel(ZIP, content)
        return
    for number, start in enumerate(range(0, len(content), part_bytes), start=1):
        yield Parcel(f"{ZIP}.{number:03}", content[start : start + part_bytes])
