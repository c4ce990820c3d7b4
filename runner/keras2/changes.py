"""What Keras 3 does otherwise than Keras 2, as data from `changes.toml`; recognises nothing."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

GONE = "gone"
"""The change of a name that Keras 2 had and Keras 3 has not, where nothing closer is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change. What it looks like in the source is given in one or more ways."""

    name: str  # the key of its words in the catalogue
    raises: re.Pattern[str]  # what Keras 3 says to the old form
    old: str  # code in the old form, and the same in the new
    new: str
    arguments: frozenset[str] = frozenset()  # arguments by name
    paths: tuple[str, ...] = ()  # `keras.preprocessing.text` and what is below
    attributes: frozenset[str] = frozenset()  # of whatever object: `model.fit_generator`
    calls: frozenset[str] = frozenset()  # of functions and methods
    keys: frozenset[str] = frozenset()  # in brackets, or given to `get`
    is_legacy: bool = True  # legacy Keras still takes the old form


@cache  # so that children have it, who may not read this project's files
def load() -> tuple[Change, ...]:
    """Every change that we know, in the order in which they are looked for."""
    source = resources.files("runner.keras2").joinpath("changes.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return tuple(_change(name, entry) for name, entry in table.items())


def _change(name: str, entry: dict[str, object]) -> Change:
    def words(key: str) -> tuple[str, ...]:
        return tuple(str(entry.get(key, "")).split())

    return Change(
        name=name,
        raises=re.compile(str(entry["raises"]), re.DOTALL),
        old=str(entry["old"]),
        new=str(entry["new"]),
        arguments=frozenset(words("arguments")),
        paths=words("paths"),
        attributes=frozenset(words("attributes")),
        calls=frozenset(words("calls")),
        keys=frozenset(words("keys")),
        is_legacy=bool(entry.get("is_legacy", True)),
    )
