"""Slips of the fingers in typed words: what is not memory, and costs nothing.

Only long words may slip. In short ones a letter is another thing: relu and selu, mae and mse, adam
and nadam; so is a digit in any of them.
"""

import builtins
import re

_LONG = 6
"""Letters of a word that is still itself with one of them wrong."""
_PLURAL = 4
"""Letters of a word that is still itself with an s more."""

_PIECES = re.compile(r"[a-z]+|[^a-z]+")
_PREFIX = re.compile(r"(?<![\w.])(?:(?:tf|tensorflow)\.)+(?=(\w+))")
_BUILTINS = frozenset(dir(builtins))


def is_slip(given: str, right: str) -> bool:
    """Whether two texts are the same but for one slip in one word; capitals do not matter."""
    ours, theirs = _PIECES.findall(right.casefold()), _PIECES.findall(given.casefold())
    if len(ours) != len(theirs):
        return False
    differing = [pair for pair in zip(theirs, ours, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and _is_same_word(*differing[0])


def without_prefix(code: str) -> str:
    """Code without `tf.`; where Python has the same name by itself, that is another function."""
    return _PREFIX.sub(lambda found: found[0] if found[1] in _BUILTINS else "", code)


def _is_same_word(given: str, right: str) -> bool:
    if not (given.isalpha() and right.isalpha()) or given[0] != right[0]:
        return False
    shorter, longer = sorted((given, right), key=len)
    if len(shorter) >= _PLURAL and longer in {shorter + "s", shorter + "es"}:
        return True
    return len(right) >= _LONG and _is_one_edit(shorter, longer)


def _is_one_edit(shorter: str, longer: str) -> bool:
    """Whether one letter is wrong, missing or too much, or two neighbours are exchanged."""
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), None)
    if at is None:
        return len(longer) == len(shorter) + 1
    if len(longer) == len(shorter) + 1:
        return shorter[at:] == longer[at + 1 :]
    is_exchanged = shorter[at : at + 2] == longer[at : at + 2][::-1]
    return len(longer) == len(shorter) and (
        shorter[at + 1 :] == longer[at + 1 :]
        or (is_exchanged and shorter[at + 2 :] == longer[at + 2 :])
    )
