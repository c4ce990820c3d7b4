"""The journal: every finished run, kept at once, so that a killed proof goes on where it was."""

import json
from dataclasses import asdict
from pathlib import Path

from tests.proof.trials import Result, Trial


class Journal:
    """The results for one challenge, by trial; a line each in a file."""

    def __init__(self, path: Path) -> None:
        """Read what is there; a line that a kill cut short is none."""
        self._path = path
        self._results: dict[str, Result] = {}
        if path.exists():
            for line in path.read_text("utf-8").splitlines():
                self._read(line)

    def of(self, trial: Trial) -> Result | None:
        """What came of a trial; None if it was not run."""
        return self._results.get(trial.key)

    def write(self, trial: Trial, result: Result) -> None:
        """Keep a result."""
        self._results[trial.key] = result
        self._path.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps({"trial": trial.key, "name": trial.name, **asdict(result)})
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}")  # begins with the break: a cut line spoils itself alone

    def _read(self, line: str) -> None:
        try:
            kept = json.loads(line)
        except ValueError:
            return
        key, _ = kept.pop("trial"), kept.pop("name")
        self._results[key] = Result(**kept)
