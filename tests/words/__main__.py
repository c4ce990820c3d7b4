"""Bring all languages up to date with the English catalogue. `make words` calls it.

A text that is new in English is empty in the others, one that has changed is marked as fuzzy, and
one that is gone is gone: what is empty or fuzzy is shown in English until somebody translates it.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from tests.words import files


def main() -> int:
    """Write the files anew; how many texts are to be translated is the exit code, up to 1."""
    english = files.read(files.ENGLISH)
    files.write(english, files.ENGLISH)
    missing = [text for path in files.others() for text in update(path, english)]
    print(*missing or ["All languages are complete."], sep="\n")
    return min(1, len(missing))


def update(path: Path, english: Catalog) -> list[str]:
    """Bring one language up to date; what is to be translated in it."""
    catalog = files.read(path)
    updated = Catalog(locale=path.stem, fuzzy=False)
    updated.header_comment = catalog.header_comment
    known = {str(message.context): message for message in catalog if message.id}
    for source in english:
        if source.id:
            _add(updated, source, known.get(str(source.context)))
    files.write(updated, path)
    return [f"{path.name}: {key} is to be translated" for key in untranslated(files.read(path))]


def _add(catalog: Catalog, source: Message, known: Message | None) -> None:
    if known is None or not any(files.forms(known.string)):
        catalog.add(source.id, context=source.context, user_comments=source.user_comments)
        return
    has_changed = known.id != source.id
    is_kept = len(files.forms(known.id)) == len(files.forms(source.id))
    catalog.add(
        source.id,
        known.string if is_kept else None,
        context=source.context,
        flags={"fuzzy"} if known.fuzzy or has_changed else set(),
        previous_id=files.forms(known.id) if has_changed else files.forms(known.previous_id),
        user_comments=source.user_comments,
    )


def untranslated(catalog: Catalog) -> list[str]:
    """The keys of the texts that are empty or fuzzy."""
    return [
        str(message.context)
        for message in catalog
        if message.id and (message.fuzzy or not all(files.forms(message.string)))
    ]


if __name__ == "__main__":
    sys.exit(main())
