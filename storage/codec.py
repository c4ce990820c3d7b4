"""Judgements, epochs and repairs as text: JSON of a numbered version, pure ASCII.

ASCII escapes what PostgreSQL refuses in text (NUL), and a number that is not finite is a word,
because JSON has none: learners' metrics are NaN often enough.
"""

import json
import math
from collections.abc import Sequence
from typing import Any

from challenges.phrases import Phrase, PhraseKind
from challenges.refusals import RefusalKind
from challenges.repairs import Repair, RepairKind
from challenges.verdicts import Epoch, Judgement, Note, NoteKind, Verdict
from storage.errors import StorageError

VERSION = 1


def encode_judgement(judgement: Judgement) -> str:
    """Write a judgement."""
    return _write(
        {
            "verdict": judgement.verdict.value,
            "metric": judgement.metric,
            "target": _number(judgement.target),
            "value": _number(judgement.value),
            "score": judgement.score,
            "seconds": _number(judgement.seconds),
            "peak_memory_bytes": judgement.peak_memory_bytes,
            "parameters": judgement.parameters,
            "file_bytes": judgement.file_bytes,
            "seed": judgement.seed,
            "history": [_from_epoch(epoch) for epoch in judgement.history],
            "output": judgement.output,
            "notes": [_from_note(note) for note in judgement.notes],
            "is_ours": judgement.is_ours,
        }
    )


def decode_judgement(text: str) -> Judgement:
    """Read what `encode_judgement` wrote.

    Raises:
        StorageError: If a newer DailyTensor wrote it.
    """
    data = _read(text)
    return Judgement(
        verdict=Verdict(data["verdict"]),
        metric=data["metric"],
        target=float(data["target"]),
        value=None if data["value"] is None else float(data["value"]),
        score=data.get("score"),  # not there before judgements had scores
        seconds=float(data["seconds"]),
        peak_memory_bytes=data["peak_memory_bytes"],
        parameters=data["parameters"],
        file_bytes=data.get("file_bytes"),
        seed=data.get("seed"),
        history=tuple(_to_epoch(epoch) for epoch in data["history"]),
        output=data["output"],
        notes=tuple(_to_note(note) for note in data["notes"]),
        is_ours=data["is_ours"],
    )


def encode_epochs(epochs: Sequence[Epoch]) -> str:
    """Write how far training has come."""
    return _write({"epochs": [_from_epoch(epoch) for epoch in epochs]})


def decode_epochs(text: str) -> tuple[Epoch, ...]:
    """Read what `encode_epochs` wrote.

    Raises:
        StorageError: If a newer DailyTensor wrote it.
    """
    return tuple(_to_epoch(epoch) for epoch in _read(text)["epochs"])


def encode_repairs(repairs: Sequence[Repair]) -> str | None:
    """Write what was made good of a source; None if it was nothing."""
    if not repairs:
        return None
    return _write({"repairs": [[repair.kind.value, repair.detail] for repair in repairs]})


def decode_repairs(text: str | None) -> tuple[Repair, ...]:
    """Read what `encode_repairs` wrote.

    Raises:
        StorageError: If a newer DailyTensor wrote it.
    """
    if text is None:
        return ()
    found = _read(text)["repairs"]
    return tuple(Repair(kind=RepairKind(kind), detail=detail) for kind, detail in found)


def _write(data: dict[str, Any]) -> str:
    return json.dumps({"version": VERSION, **data}, allow_nan=False, separators=(",", ":"))


def _read(text: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(text)
    if data["version"] != VERSION:
        raise StorageError(
            f"A judgement is stored in version {data['version']}; this program reads {VERSION}."
        )
    return data


def _number(value: float | None) -> float | str | None:
    if value is None:
        return None
    number = float(value)  # also makes a plain float of NumPy's
    return number if math.isfinite(number) else str(number)


def _from_epoch(epoch: Epoch) -> dict[str, Any]:
    metrics = {name: _number(value) for name, value in epoch.metrics.items()}
    return {"number": epoch.number, "of": epoch.of, "metrics": metrics}


def _to_epoch(data: dict[str, Any]) -> Epoch:
    metrics = {name: float(value) for name, value in data["metrics"].items()}
    return Epoch(number=data["number"], of=data["of"], metrics=metrics)


def _from_note(note: Note) -> dict[str, Any]:
    phrase = note.phrase
    return {
        "kind": note.kind.value,
        "detail": note.detail,
        "phrase": None if phrase is None else [phrase.kind.value, *phrase.values],
        "refusal": None if note.refusal is None else note.refusal.value,
        "line": note.line,
        "column": note.column,
        "text": note.text,
    }


def _to_note(data: dict[str, Any]) -> Note:
    return Note(
        kind=NoteKind(data["kind"]),
        detail=data["detail"],
        phrase=_to_phrase(data.get("phrase")),  # neither is there in old judgements
        refusal=RefusalKind(data["refusal"]) if data.get("refusal") else None,
        line=data["line"],
        column=data["column"],
        text=data["text"],
    )


def _to_phrase(data: Sequence[str] | None) -> Phrase | None:
    if data is None:
        return None
    kind, *values = data
    return Phrase(PhraseKind(kind), tuple(values))
