"""Files that were sent: their bytes in the folder, what they are in the database."""

import mimetypes
import secrets
from pathlib import Path
from typing import Any

from bot.localchat.images import dimensions, picture_type
from bot.localchat.params import Upload
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, Any]

_ANY_BYTES = "application/octet-stream"


def keep(world: World, kind: str, upload: Upload) -> Row:
    """Keep a file for good; `kind` is document, photo or voice."""
    file_id = f"{kind[:1].upper()}{secrets.token_urlsafe(36)}"
    # Written before the row is committed: a row without its bytes would be a lost file.
    (world.store.files / file_id).write_bytes(upload.data)
    world.store.run(
        "INSERT INTO files (file_id, kind, name, mime_type, size) VALUES (?, ?, ?, ?, ?)",
        file_id,
        kind,
        upload.name,
        _mime_type(kind, upload),
        len(upload.data),
    )
    row = find(world, file_id)
    if row is None:
        raise LookupError(file_id)
    return row


def find(world: World, file_id: str) -> Row | None:
    """The file of that id."""
    return world.store.one("SELECT * FROM files WHERE file_id = ?", file_id)


def at_path(world: World, path: str) -> Row | None:
    """The file that `getFile` gave that path."""
    folder, _, name = path.partition("/")
    number = Path(name).stem.removeprefix("file_")
    if not number.isdecimal():
        return None
    row = world.store.one("SELECT * FROM files WHERE number = ?", int(number))
    return row if row is not None and path_of(row) == f"{folder}/{name}" else None


def path_of(row: Row) -> str:
    """The path by which the bot downloads a file."""
    return f"{row['kind']}s/file_{row['number']}{_suffix(row)}"


def stored(world: World, row: Row) -> Path:
    """Where the bytes lie."""
    return world.store.files / str(row["file_id"])


def shown(row: Row) -> Json:
    """The identifiers and the size, which all kinds of files have in common."""
    return {
        "file_id": row["file_id"],
        "file_unique_id": f"Ag{row['number']:08d}",
        "file_size": row["size"],
    }


def content(world: World, row: Row) -> Json:
    """The part of a `Message` that carries the file."""
    common = shown(row)
    if row["kind"] == "photo":
        width, height = dimensions(stored(world, row).read_bytes()) or (0, 0)
        return {"photo": [{**common, "width": width, "height": height}]}
    if row["kind"] == "voice":
        return {"voice": {**common, "duration": 1, "mime_type": row["mime_type"]}}
    return {"document": {**common, "file_name": row["name"], "mime_type": row["mime_type"]}}


def _mime_type(kind: str, upload: Upload) -> str:
    """What the bytes are, for a photo; what the name says, when the sender does not say more."""
    if kind == "photo":
        return picture_type(upload.data)
    if upload.mime_type not in ("", _ANY_BYTES):
        return upload.mime_type
    return mimetypes.guess_type(upload.name)[0] or _ANY_BYTES


def _suffix(row: Row) -> str:
    if row["kind"] == "photo":
        return ".jpg"
    return ".oga" if row["kind"] == "voice" else Path(row["name"]).suffix
