"""Files: sent by either side, fetched by the other."""

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.localchat.images import dimensions
from tests.bot.localchat.conftest import ADA, GROUP, Api, Page
from tests.bot.localchat.pictures import JPEG_HEAD, PNG


async def test_a_file_of_the_bot_can_be_sent_again_by_its_id(bot: Bot, page: Page):
    sent = await bot.send_document(GROUP, b"x = 1\n", filename="model.py", caption="code")
    again = await bot.send_document(GROUP, sent.document.file_id)  # type: ignore[union-attr]

    assert sent.document == again.document
    shown = (await page.messages(GROUP))[-2]
    assert (
        shown["document"]["file_name"],
        shown["document"]["file_size"],
        shown["caption"],
    ) == ("model.py", 6, "code")
    served = await page.http.get(f"/chat/file/{shown['document']['file_id']}")
    assert served.content == b"x = 1\n"
    assert served.headers["Content-Disposition"] == "attachment"


async def test_a_persons_file_is_downloaded_by_the_bot(bot: Bot, api: Api, page: Page):
    await send_file(page, b"y = 2\n", caption="my **model**")

    (update,) = await api.updates()

    message = update["message"]
    assert (message["caption"], message["caption_entities"][0]["type"]) == ("my model", "bold")
    file = await bot.get_file(message["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == b"y = 2\n"


async def test_a_picture_has_its_size_and_is_shown_in_place(bot: Bot, page: Page):
    sent = await bot.send_photo(GROUP, PNG)

    assert (sent.photo[0].width, sent.photo[0].height) == (2, 3)
    served = await page.http.get(f"/chat/file/{sent.photo[0].file_id}")
    assert served.headers["Content-Type"] == "image/png"


def test_the_size_of_a_jpeg_is_in_its_first_frame():
    assert dimensions(JPEG_HEAD) == (32, 16)
    assert None is dimensions(b"\xff\xd8\xff")


async def test_what_is_no_picture_is_no_photo(bot: Bot, page: Page):
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(GROUP, b"not a picture")

    answer = await send_file(page, b"not a picture", kind="photo")
    assert answer["error"].startswith("This is no picture")


async def test_a_caption_too_long_and_an_unknown_file_are_refused(api: Api):
    long = await api.refusal("sendDocument", chat_id=GROUP, document="x", caption="x" * 1025)
    unknown = await api.refusal("sendDocument", chat_id=GROUP, document="nothing")
    nothing = await api.refusal("getFile", file_id="nothing")

    assert long == "Bad Request: message caption is too long"
    assert unknown == "Bad Request: wrong remote file identifier specified: can't unserialize it"
    assert nothing == "Bad Request: invalid file_id"


async def test_a_download_needs_the_token_and_a_path_that_was_given(api: Api, page: Page):
    await send_file(page, b"secret")
    (update,) = await api.updates()
    file_id = update["message"]["document"]["file_id"]
    path = (await api.call("getFile", file_id=file_id))["result"]["file_path"]

    answers = [
        (await api.http.get(f"/file/bot{token}/{asked}")).status_code
        for token, asked in ((api.token, path), ("1:x", path), (api.token, "documents/file_1.db"))
    ]

    assert answers == [200, 404, 404]


async def send_file(
    page: Page, data: bytes, *, kind: str = "document", caption: str = ""
) -> dict[str, str]:
    """Ada sends a file."""
    form = {"as": str(ADA), "chat": str(ADA), "kind": kind, "caption": caption}
    answer = await page.http.post("/chat/file", data=form, files={"file": ("model.py", data)})
    found: dict[str, str] = answer.json()
    return found
