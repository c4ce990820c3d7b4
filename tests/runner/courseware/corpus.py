"""Cells as courses have them, written for this project: as text, so that no linter improves them.

`cells/` holds single cells; those named "run: …" need nothing from elsewhere. `whole/` holds
notebooks whose cells go on from one another.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
_RUN = "run: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell."""

    course: str
    name: str
    source: str
    is_whole: bool  # it runs by itself


def _read(path: Path) -> list[Cell]:
    parts = re.split(r"^### (.+)\n", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [
        Cell(
            course=path.stem,
            name=name.removeprefix(_RUN),
            source=source,
            is_whole=name.startswith(_RUN),
        )
        for name, source in zip(parts[::2], parts[1::2], strict=True)
    ]


SINGLE = [cell for path in sorted((_HERE / "cells").glob("*.txt")) for cell in _read(path)]
CHAINED = {path.stem: _read(path) for path in sorted((_HERE / "whole").glob("*.txt"))}

ALL = [*SINGLE, *(cell for cells in CHAINED.values() for cell in cells)]
WHOLE = [
    *(cell for cell in SINGLE if cell.is_whole),
    *(
        Cell(
            course=name,
            name="as a whole",
            source="\n".join(f"# %%\n{cell.source}" for cell in cells),
            is_whole=True,
        )
        for name, cells in CHAINED.items()
    ),
]
