"""The bank's files: TOML and texts into models, or all that is wrong in a file as a BankError."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from challenges.bank_problems import advice
from challenges.challenge import Challenge
from challenges.downloads import Download
from challenges.errors import BankError
from challenges.questions import Question
from challenges.skills import Skill

TEXTS = {
    "prompt": "prompt.md",
    "starter": "starter.py",
    "solution": "solution.py",
    "explanation": "explanation.md",
}
"""Fields of a challenge that lie in files of their own."""

Model = TypeVar("Model", bound=BaseModel)


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_HasId)


def read_skills(path: Path) -> tuple[Skill, ...]:
    """The skills of `skills.toml`.

    Raises:
        BankError: With all that is wrong in the file.
    """
    return _read_tables(path, "skill", TypeAdapter(Skill))


def read_questions(path: Path) -> tuple[Question, ...]:
    """The questions of one file of `questions/`.

    Raises:
        BankError: With all that is wrong in the file.
    """
    adapter: TypeAdapter[Question] = TypeAdapter(Question)
    return _read_tables(path, "question", adapter)


def read_downloads(path: Path) -> tuple[Download, ...]:
    """The downloads of `downloads.toml`.

    Raises:
        BankError: With all that is wrong in the file.
    """
    return _read_tables(path, "download", TypeAdapter(Download))


def read_challenge(folder: Path) -> Challenge:
    """The challenge in a folder of `code/`, with its texts.

    Raises:
        BankError: With all that is wrong in `challenge.toml`, and the files that are missing.
    """
    path = folder / "challenge.toml"
    fields = _parse(path)
    problems = _misplaced(fields, folder)
    texts = {
        name: (folder / file).read_text(encoding="utf-8")
        for name, file in TEXTS.items()
        if (folder / file).is_file()
    }
    try:
        challenge = Challenge.model_validate(fields | texts)
    except ValidationError as error:
        raise BankError(str(path), (*problems, *advice("the challenge", error))) from error
    if problems:
        raise BankError(str(path), problems)
    return challenge


def _misplaced(fields: dict[str, Any], folder: Path) -> tuple[str, ...]:
    inline = [
        f"`{name}` does not belong here: write it into {file}"
        for name, file in TEXTS.items()
        if name in fields
    ]
    missing = [
        f"{file} is missing: write it beside challenge.toml"
        for file in TEXTS.values()
        if not (folder / file).is_file()
    ]
    named = fields.get("slug") == folder.name
    slug = [] if named else [f'`slug`: make it the name of the folder, "{folder.name}"']
    return (*inline, *missing, *slug)


def _read_tables(path: Path, name: str, adapter: TypeAdapter[Item]) -> tuple[Item, ...]:
    tables = _tables(path, name)
    items: list[Item] = []
    problems: list[str] = []
    for number, table in enumerate(tables, start=1):
        try:
            items.append(adapter.validate_python(table))
        except ValidationError as error:
            label = f'{name} "{table["id"]}"' if "id" in table else f"{name} no. {number}"
            problems += advice(label, error)
    problems += [
        f'{name} "{id_}": {count} entries have this id; each needs its own'
        for id_, count in Counter(item.id for item in items).items()
        if count > 1
    ]
    if problems:
        raise BankError(str(path), tuple(problems))
    return tuple(items)


def _tables(path: Path, name: str) -> list[dict[str, Any]]:
    content = _parse(path)
    tables = content.pop(name, None)
    strange = [f"`{key}` is no table of this file: use [[{name}]]" for key in content]
    if not isinstance(tables, list):
        strange.append(f"it has no [[{name}]]: begin each {name} with this line")
    if strange:
        raise BankError(str(path), tuple(strange))
    return [table for table in tables if isinstance(table, dict)]


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BankError(str(path), ("the file is missing: write it",)) from error
    except UnicodeDecodeError as error:
        raise BankError(str(path), (f"save it as UTF-8: {error.reason}",)) from error
    except tomllib.TOMLDecodeError as error:
        raise BankError(str(path), (f"this is no TOML: {error}",)) from error
