"""What pydantic finds in a bank file, said so that the file's author knows what to do."""

from typing import TYPE_CHECKING

from pydantic import ValidationError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_KINDS = ("single", "multiple", "number", "shape", "output", "gap", "order")

_SENTENCES = {
    "missing": "is missing: add it",
    "extra_forbidden": "is no field here: remove it, or correct its name",
    "string_too_long": "is {length} characters long: shorten it to {max_length}",
    "string_too_short": "is empty: write it",
    "string_type": "should be text in quotes",
    "too_short": "has {actual_length} entries: it needs at least {min_length}",
    "too_long": "has {actual_length} entries: keep at most {max_length}",
    "less_than_equal": "is {input}: at most {le} is allowed",
    "greater_than_equal": "is {input}: at least {ge} is needed",
    "literal_error": "is {input}: choose one of {expected}",
    "enum": "is {input}: choose one of {expected}",
    "union_tag_not_found": "`kind` is missing: choose one of {kinds}",
    "union_tag_invalid": "`kind` is {tag!r}: choose one of {kinds}",
}
"""By pydantic's type of error. Where it has no entry, pydantic's own words are used."""

_PATTERNS = {
    "skill": "is {input}: write group and number, as in '2.10'",
    "answer": "is {input}: write a shape as Python shows it, as in '(None, 26, 26, 32)'",
}
_SLUG = "is {input}: use lower-case words and digits joined by hyphens, as in 'same-padding'"


def advice(label: str, error: ValidationError) -> tuple[str, ...]:
    """One sentence for each thing that is wrong with the entry called `label`."""
    found = error.errors()
    within = {details["loc"][:-depth] for details in found for depth in (1, 2)}
    return tuple(
        f"{label}: {_sentence(details)}"
        for details in found
        # Entries that are wrong themselves are not counted, so the count would mislead.
        if details["type"] != "too_short" or details["loc"] not in within
    )


def _sentence(details: "ErrorDetails") -> str:
    field = ".".join(str(part) for part in details["loc"] if part not in _KINDS)
    words = _words(details, field)
    return f"`{field}` {words}" if field else words


def _words(details: "ErrorDetails", field: str) -> str:
    facts = details.get("ctx", {}) | {
        "input": _short(details["input"]),
        "kinds": ", ".join(_KINDS),
    }
    match details["type"]:
        case "string_pattern_mismatch":
            return _PATTERNS.get(field, _SLUG).format(**facts)
        case "string_too_long":
            return _SENTENCES["string_too_long"].format(length=len(details["input"]), **facts)
        case "value_error":
            return str(facts["error"])
        case kind if kind in _SENTENCES:
            return _SENTENCES[kind].format(**facts)
    return f"is {facts['input']}: {details['msg']}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
