"""What a child tells of its model: kinds of layers, weights, how large it is as a file.

Claims, not knowledge: the model lives and dies in the child. They are shown, and a challenge's
checks compare them with what it asks for, which can only take a verdict down.
"""

from dataclasses import dataclass

from challenges.challenge import Checks
from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import Note, NoteKind

INPUT = "InputLayer"
"""No layer that anybody would count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A model, as the child describes it."""

    parameters: int
    file_bytes: int  # about, without the optimizer
    layers: tuple[str, ...]  # Keras's names of their kinds, those within others too


def unmet(checks: Checks, facts: Facts | None) -> tuple[Note, ...]:
    """What a challenge asks for and the model has not; all, if the child told nothing."""
    facts = facts or Facts(parameters=0, file_bytes=0, layers=())
    kinds = set(facts.layers)
    count = sum(kind != INPUT for kind in facts.layers)
    notes = [
        _missing(tuple(asked.split("|")))
        for asked in checks.requires
        if kinds.isdisjoint(asked.split("|"))
    ]
    notes += [
        Note(kind=NoteKind.LAYER_FORBIDDEN, detail=kind)
        for kind in checks.forbids
        if kind in kinds
    ]
    if checks.layers is not None and count > checks.layers:
        notes.append(Note(kind=NoteKind.LAYER_COUNT, phrase=_of(count, checks.layers)))
    if checks.file_bytes is not None and facts.file_bytes > checks.file_bytes:
        phrase = _of(facts.file_bytes, checks.file_bytes)
        notes.append(Note(kind=NoteKind.FILE_SIZE, phrase=phrase))
    return tuple(notes)


def _missing(kinds: tuple[str, ...]) -> Note:
    if len(kinds) == 1:
        return Note(kind=NoteKind.LAYER_MISSING, detail=kinds[0])
    return Note(kind=NoteKind.LAYER_MISSING, phrase=Phrase(PhraseKind.EITHER, kinds))


def _of(count: int, most: int) -> Phrase:
    return Phrase(PhraseKind.OF, (str(count), str(most)))
