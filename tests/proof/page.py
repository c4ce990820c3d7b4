"""The table in `PROOF.md`: a line for each challenge, read and written again."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.proof.findings import Findings
from tests.proof.trials import Part

BEGIN, END = "<!-- written by make proof -->", "<!-- until here -->"
HEADER = (
    "challenge", "state", "target", "solution: worst / mean / best", "margin", "others", "wrong",
    "guess", "mutants", "by epochs", "seconds", "MB", "of",
)  # fmt: skip
PROVEN, OPEN, CHANGED = "proven", "open", "changed since"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is known of one challenge."""

    slug: str
    state: str
    figures: tuple[str, ...]
    fingerprint: str

    @property
    def is_proven(self) -> bool:
        """Whether it says so."""
        return self.state == PROVEN

    def line(self) -> str:
        """The row as Markdown."""
        cells = (self.slug, self.state, *self.figures, f"`{self.fingerprint}`")
        return f"| {' | '.join(cells)} |"


def read(page: Path) -> dict[str, Row]:
    """The rows of the page, by slug."""
    table = page.read_text("utf-8").partition(BEGIN)[2].partition(END)[0]
    rows = {}
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip("| \n").split(" | ")]
        if len(cells) == len(HEADER) and cells[0] not in {HEADER[0], "---"}:
            slug, state, *figures, fingerprint = cells
            rows[slug] = Row(
                slug=slug,
                state=state,
                figures=tuple(figures),
                fingerprint=fingerprint.strip("`"),
            )
    return rows


def write(page: Path, rows: Iterable[Row], fingerprints: Mapping[str, str]) -> None:
    """Write the rows of challenges that are still there, and mark those that were changed."""
    head, _, rest = page.read_text("utf-8").partition(BEGIN)
    tail = rest.partition(END)[2]
    kept = sorted((row for row in rows if row.slug in fingerprints), key=lambda row: row.slug)
    lines = [_marked(row, fingerprints[row.slug]).line() for row in kept]
    titles = [f"| {' | '.join(HEADER)} |", f"|{'---|' * len(HEADER)}"]
    counts = f"{sum(' | proven | ' in line for line in lines)} of {len(fingerprints)} are proven."
    table = "\n".join([BEGIN, "", counts, "", *titles, *lines, "", END])
    page.write_text(f"{head}{table}{tail}", "utf-8")


def row(findings: Findings, fingerprint: str) -> Row:
    """A challenge's row by what was found."""
    said = "; ".join(findings.open())
    return Row(
        slug=findings.challenge.slug,
        state=f"{OPEN}: {said}" if said else PROVEN,
        figures=tuple(_figures(findings)),
        fingerprint=fingerprint,
    )


def _figures(found: Findings) -> Iterable[str]:
    values, mutants = found.values, found.mutants
    yield f"{found.challenge.metric} {found.challenge.target:g}"
    mean = sum(values) / max(1, len(values))
    yield f"{values[0]:.4g} / {mean:.4g} / {values[-1]:.4g}" if values else "-"
    yield f"{found.margin:.3g}"
    others = found.parts[Part.ALSO].values()
    yield f"{sum(all(run.is_best for run in runs) for runs in others)} of {len(others)}"
    yield _highest(found)
    yield str(found.wrong_scores().get("wrong/naive_constant.py", "-"))
    yield _living(mutants.killed, mutants.counted, len(mutants.equivalent), mutants.unexplained)
    yield " ".join(f"{score:.1f}" for score in found.by_epochs) or "-"
    yield f"{found.seconds:.1f}"
    yield f"{found.memory_bytes / 1e6:.0f}"


def _highest(found: Findings) -> str:
    scores = found.wrong_scores()
    worst = max(scores, key=lambda name: scores[name], default="")
    name = re.sub(r"wrong/|\.py", "", worst)
    return f"{len(scores)}, most {scores.get(worst, 0)} (`{name}`)"


def _living(killed: int, counted: int, equivalent: int, living: tuple[str, ...]) -> str:
    said = f"{killed} of {counted}"
    if equivalent:
        said += f", {equivalent} equivalent"
    return said + (f"; live: {' '.join(f'`{name}`' for name in living)}" if living else "")


def _marked(row: Row, now: str) -> Row:
    if row.fingerprint == now:
        return row
    return Row(slug=row.slug, state=CHANGED, figures=row.figures, fingerprint=row.fingerprint)
