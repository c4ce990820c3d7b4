"""Phrases: the particulars of a note where they take words. Views have them, in every language."""

from dataclasses import dataclass
from enum import StrEnum


class PhraseKind(StrEnum):
    """Which words; behind each the values that are put between them."""

    INSTEAD = "instead"  # a shape, the expected one
    FOR_LABELS = "for_labels"  # a shape of outputs, one of labels
    FOR_INPUTS = "for_inputs"  # a shape, how many inputs
    OUTPUTS = "outputs"  # how many, where one is expected
    NO_NUMBERS = "no_numbers"  # the type of what is there
    OF = "of"  # a count, what it is compared with
    PAIR = "pair"  # two counts
    RANGE = "range"  # lowest, highest
    AT_LEAST = "at_least"  # lowest
    FOR_UNITS = "for_units"  # a label, how many units
    BEYOND_UNITS = "beyond_units"
    AXES = "axes"  # a layer, how many it gets, how many it takes
    EITHER = "either"  # two or three kinds of layers
    NOT_A_MODEL = "not_a_model"  # what should be one, its type
    EXIT_STATUS = "exit_status"  # of a process that ended too early
    SIGNAL = "signal"  # "SIGSEGV", what ended it
    NONSENSE = "nonsense"  # what no run says of itself
    TOO_INTRICATE = "too_intricate"  # code that cannot be read
    TOO_NESTED = "too_nested"
    TOO_LONG = "too_long"  # bytes, and how many are accepted
    NO_UNICODE = "no_unicode"
    NUL = "nul"
    CHAT_MARKERS = "chat_markers"  # ``` in the code
    BLANK = "blank"  # what a course left to be filled in


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of ours with values between them."""

    kind: PhraseKind
    values: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}: {', '.join(self.values)}" if self.values else self.kind.value
