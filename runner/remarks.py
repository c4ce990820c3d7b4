"""What is worth saying of a source by its text alone, whatever came of running it."""

from challenges.verdicts import Note, NoteKind
from runner.policy import notebook


def of(source: str) -> tuple[Note, ...]:
    """Return a note on the lines that belong to a notebook and were not run, if there are any."""
    skipped = notebook.read(source).skipped
    if not skipped:
        return ()
    first = skipped[0]
    numbers = [each.line for each in skipped]
    return (Note(kind=NoteKind.SKIPPED, detail=ranges(numbers), line=first.line, text=first.text),)


def ranges(numbers: list[int]) -> str:
    """Return ascending numbers as text: "1, 3–5"."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}–{part[-1]}" for part in parts)
