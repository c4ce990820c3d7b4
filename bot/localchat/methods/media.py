"""Files of the bot: sendDocument, sendPhoto, getFile."""

from typing import Any

from bot.localchat import directory, files, limits
from bot.localchat.errors import ApiError, bad_request
from bot.localchat.images import dimensions
from bot.localchat.methods.contents import caption, media_caption
from bot.localchat.methods.posting import post_as_bot
from bot.localchat.params import Params, Upload
from bot.localchat.store import Row
from bot.localchat.world import World

Json = dict[str, Any]

MEDIA = ("photo", "document")


def send_document(world: World, params: Params) -> Json:
    """Send a file."""
    return _send(world, params, "document")


def send_photo(world: World, params: Params) -> Json:
    """Send a picture."""
    return _send(world, params, "photo")


def get_file(world: World, params: Params) -> Json:
    """Where a file can be downloaded."""
    row = files.find(world, params.text("file_id"))
    if row is None:
        raise bad_request("invalid file_id")
    if row["size"] > limits.DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {**files.shown(row), "file_path": files.path_of(row)}


def chosen_file(world: World, params: Params, kind: str, name: str) -> Row:
    """The file that parameter `name` brings or names.

    Raises:
        ApiError: There is none, or it is not of that kind.
    """
    upload = params.uploads.get(params.text(name).removeprefix("attach://") or name)
    if upload is not None:
        _check_upload(upload, kind)
        return files.keep(world, kind, upload)
    if not params.text(name):
        raise bad_request(f"there is no {kind} in the request")
    row = files.find(world, params.text(name))
    if row is None:
        raise bad_request("wrong remote file identifier specified: can't unserialize it")
    if row["kind"] != kind:
        raise bad_request(f"can't use file of type {row['kind'].title()} as {kind.title()}")
    return row


def _send(world: World, params: Params, kind: str) -> Json:
    directory.require_writable(world, params.chat_id())
    found = caption(params)
    row = chosen_file(world, params, kind, kind)
    return post_as_bot(world, params, media_caption(files.content(world, row), found))


def _check_upload(upload: Upload, kind: str) -> None:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > limits.UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo" and len(upload.data) > limits.PHOTO_BYTES:
        raise bad_request("too big for a photo")
    if kind == "photo" and dimensions(upload.data) is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
