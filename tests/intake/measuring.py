"""What comes back of code that went through a phone, counted."""

from collections import Counter
from dataclasses import dataclass, field

from bot.intake import reading
from bot.intake.mending import mended
from bot.intake.said import Said
from bot.localchat import phone
from challenges.repairs import RepairKind
from tests.intake import clients
from tests.intake.snippets import outdented, sample, tree, without_docstrings

_SIGNS = "*_~|`[]()\n "
"""What Telegram takes away and says so."""

SENDABLE = 4000
"""Characters that surely fit one message."""


@dataclass
class Measure:
    """How many snippets came back how; and some that did not, to be looked at."""

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    others: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.counts["same"] / max(1, self.counts.total())

    @property
    def share_asked(self) -> float:
        """What came back the same, with what did so after a tap."""
        return self.share + self.counts["same once asked"] / max(1, self.counts.total())

    def add(self, outcome: str, snippet: str) -> None:
        self.counts[outcome] += 1
        if outcome != "same":
            self.others.append(snippet)


def markers(number: int | None) -> Measure:
    """Sent through TDLib's client parser: the same, byte for byte?"""
    measure = Measure("markers put back, byte for byte")
    for snippet in _programs(number):
        is_same = mended(clients.sent(snippet)).source == snippet
        measure.add("same" if is_same else "wrong", snippet)
    return measure


def eaten(number: int | None) -> Measure:
    """The same without any repair, for comparison."""
    measure = Measure("  as they arrive")
    for snippet in _programs(number):
        measure.add("same" if clients.sent(snippet).text == snippet else "wrong", snippet)
    return measure


def intact(number: int | None) -> Measure:
    """What arrived as it was, and what was fenced: never altered?"""
    measure = Measure("arrived intact or fenced, not altered")
    for snippet in _programs(number):
        given = clients.sent(snippet)
        if given.text != snippet:
            if "```" in snippet or "``" in snippet:
                continue  # it cannot be fenced
            given = clients.sent(f"```python\n{snippet}\n```")
        program = reading.read([given])
        is_same = program is not None and (program.source, program.repairs) == (snippet, ())
        measure.add("same" if is_same else "wrong", snippet)
    return measure


def keyboards(number: int | None) -> Measure:
    """Typed on a phone's keyboard, then sent: the same syntax tree?"""
    measure = Measure("typed on a phone's keyboard, same tree")
    for each in sample(number, most=SENDABLE):
        program = reading.read([clients.sent(phone.typed(each))])
        is_same = program is not None and tree(program.source) == tree(each)
        measure.add("same" if is_same else "wrong", each)
    return measure


def splits(number: int | None) -> list[Measure]:
    """Cut by each client, each part sent: the same syntax tree, or asked which or for a file?"""
    long = sample(number, least=clients.LIMIT + 1, most=8 * clients.LIMIT)
    found = []
    for name, cut in clients.CUTS.items():
        measure = Measure(f"cut as by {name}, same tree")
        for each in long:
            snippet = outdented(each)
            if len(snippet) > clients.LIMIT:
                measure.add(_joined(snippet, cut(snippet)), each)
        found.append(measure)
    return found


def _programs(number: int | None) -> list[str]:
    """Snippets at the margin, but for those that a string keeps in between: that is no program."""
    snippets = map(outdented, sample(number, most=SENDABLE))
    return [snippet for snippet in snippets if tree(snippet) is not None]


def _joined(snippet: str, parts: list[Said]) -> str:
    if set(snippet) - {*_SIGNS, *"".join(part.text for part in parts)}:
        return "dropped"  # a character that arrives nowhere: nobody could put it back
    program = reading.read(parts)
    if program is not None and program.readings:
        is_there = any(_is_same(each, snippet) for each in program.readings)
        return "same once asked" if is_there else "asked in vain"
    if program is None or not program.is_certain:
        return "asked for a file"
    if tree(program.source) == tree(snippet):
        return "same"
    return "told a guess" if _is_same(program, snippet) else "wrong"


def _is_same(program: reading.Program, snippet: str) -> bool:
    """Whether it is the same, but for white space in a docstring that is told as a guess."""
    if tree(program.source) == tree(snippet):
        return True
    is_told = any(repair.kind is RepairKind.DOCSTRING for repair in program.repairs)
    return is_told and without_docstrings(program.source) == without_docstrings(snippet)
