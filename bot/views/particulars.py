"""Notes whose particulars have words of their own: old Keras, and model files."""

from bot.views.catalogue import Html, has, say
from bot.views.markup import clean, cut
from bot.views.numbers import number
from challenges.verdicts import Note, NoteKind

_MEBIBYTE = 2**20


def told(note: Note) -> Html | None:
    """Return what is said of such a note; None where it is none."""
    subject, _, rest = note.detail.partition(" ")
    match note.kind:
        case NoteKind.OUTDATED | NoteKind.ANCIENT:
            return say(f"keras2.{note.kind}", what=_change(subject, rest))
        case NoteKind.FILE_FAULT:
            return _fault(subject, rest)
        case NoteKind.FILE:
            return say("note.file", name=cut(clean(rest), 60), size=_size(subject))
    return None


# A judgement may be older than the words are, and speak of what they no longer know.


def _change(name: str, subject: str) -> Html:
    if not has(f"keras2.{name}"):
        return Html("")
    return say(f"keras2.{name}", subject=cut(clean(subject), 80))


def _fault(name: str, detail: str) -> Html:
    if not has(f"file.{name}"):
        return Html("")
    return say(f"file.{name}", detail=cut(clean(detail), 300))


def _size(count: str) -> str:
    size = int(count) if count.isdecimal() and len(count) < 12 else 0
    return (
        f"{number(size / _MEBIBYTE, '.1f')} MB"
        if size >= _MEBIBYTE / 10
        else f"{number(size / 1024, '.1f')} KB"
    )
