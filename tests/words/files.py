"""Catalogues as files: gettext's format, one line a text, in the order of the English file."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from bot import views

FOLDER = Path(views.__file__).parent / "catalogue"
ENGLISH = FOLDER / "en.po"

_HEADER = """\
{comment}
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
"""Without the dates that would make a difference at every writing."""


def others() -> list[Path]:
    """The files of all languages but English."""
    return sorted(path for path in FOLDER.glob("*.po") if path != ENGLISH)


def read(path: Path) -> Catalog:
    """A catalogue; its locale is the file's name."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem, abort_invalid=True)


def write(catalog: Catalog, path: Path) -> None:
    """Write a catalogue so that writing it again changes nothing."""
    for message in catalog:
        if message.id:
            _mark(message)
    texts = BytesIO()
    write_po(
        texts, catalog, width=0, omit_header=True, ignore_obsolete=True, include_previous=True
    )
    header = _HEADER.format(
        comment=catalog.header_comment, language=path.stem, plural=catalog.plural_forms
    )
    path.write_bytes(header.encode() + texts.getvalue())


def _mark(message: Message) -> None:
    """Have editors check the placeholders; Babel takes "95 % of" for one of another kind."""
    message.flags -= {"python-format", "python-brace-format"}
    if any("{" in form for form in forms(message.id)):
        message.flags.add("python-brace-format")


def forms(text: object) -> tuple[str, ...]:
    """The forms of a text: one, or one for each number."""
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]  # Babel's
