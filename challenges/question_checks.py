"""What one question must keep to so that it reads well on a phone and can be answered fairly."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from challenges import hints
from challenges.questions import GapQuestion, MultipleChoice, OrderQuestion, Question, SingleChoice

MESSAGE = 4096 - 300
"""Telegram's limit for a message, less what the bot writes around a question."""
_WIDEST = 50
_MOST_LINES = 12
_OPTION = 100
_CATCH_ALL = re.compile(r"\b(all|none|both|neither) of (the above|these|them)\b", re.IGNORECASE)
_ABSOLUTE = re.compile(r"\b(always|never)\b", re.IGNORECASE)


def check(question: Question) -> Iterator[str]:
    """Every problem of a question, as sentences that say what to do."""
    yield from _length(question)
    if hints.gives_away(question):
        yield "`hint` holds the answer: say how to find it"
    yield from _code(question)
    if isinstance(question, SingleChoice | MultipleChoice):
        yield from _options(question)
    if isinstance(question, GapQuestion):
        yield from _gap(question)
    if isinstance(question, OrderQuestion):
        yield from _orders(question)


def length(question: Question, explanations: Sequence[str] = ()) -> int:
    """How many of Telegram's characters it takes when answered, with these explanations."""
    texts = [question.prompt, question.code, question.hint, question.keras2]
    texts += explanations or [question.explanation]
    if isinstance(question, SingleChoice | MultipleChoice):
        texts += [text for option in question.options for text in (option.text, option.why)]
    if isinstance(question, OrderQuestion):
        texts += 2 * [*question.lines, *("1  " for _ in question.lines)]
    # Telegram counts UTF-16 units; the answered screen shows all of this at once.
    return sum(len(text.encode("utf-16-le")) // 2 + 2 for text in texts)


def _length(question: Question) -> Iterator[str]:
    if (taken := length(question)) > MESSAGE:
        yield f"answered, it takes {taken} characters of one message: shorten it to {MESSAGE}"
    for name in ("prompt", "explanation", "hint", "deeper", "keras2"):
        if str(getattr(question, name)).count("`") % 2:
            yield f"`{name}` has an odd number of backticks: close each piece of code"


def _code(question: Question) -> Iterator[str]:
    if not question.code:
        return
    lines = question.code.splitlines()
    if len(lines) > _MOST_LINES:
        yield f"`code` has {len(lines)} lines: a phone shows {_MOST_LINES}"
    for number, line in enumerate(lines, start=1):
        if len(line) > _WIDEST:
            yield f"`code` line {number} is {len(line)} characters wide: break it at {_WIDEST}"
    # ____ is a name to Python, so a gap parses as it stands.
    if error := syntax_error(question.code):
        yield f"`code` does not parse ({error}): correct it"


def _options(question: SingleChoice | MultipleChoice) -> Iterator[str]:
    for option in question.options:
        if len(option.text) > _OPTION:
            yield f'option "{option.text[:30]}…" is over {_OPTION} characters: shorten it'
        if _CATCH_ALL.search(option.text):
            yield f'option "{option.text}" points at others, and options are shuffled: name it'
        if found := _ABSOLUTE.search(option.text):
            yield f'option "{option.text}": "{found[0]}" gives it away as wrong; say it plainly'
    if found := _ABSOLUTE.search(question.prompt):
        yield f'`prompt`: "{found[0]}" makes it a quarrel about exceptions; say it plainly'
    spellings = Counter(" ".join(option.text.split()) for option in question.options)
    for text, count in spellings.items():
        if count > 1:
            yield f'option "{text}" is there {count} times: make each differ'


def _gap(question: GapQuestion) -> Iterator[str]:
    for answer in question.answers:
        if error := syntax_error(question.code.replace("____", answer)):
            yield f'with the answer "{answer}" the code does not parse ({error})'


def _orders(question: OrderQuestion) -> Iterator[str]:
    for number, line in enumerate(question.lines, start=1):
        if len(line) > _WIDEST:
            yield f"line {number} of `lines` is {len(line)} characters wide: keep to {_WIDEST}"
    for order in question.right:
        if error := syntax_error(question.program(order)):
            yield f"in the order {list(order)} `lines` do not parse ({error})"
    if question.orders and question.orders[0] != tuple(range(1, len(question.lines) + 1)):
        yield "the first of `orders` is not the one in which `lines` are written: write it first"


def syntax_error(code: str) -> str | None:
    """What keeps a piece of code from parsing, with its line; None if it parses."""
    try:
        ast.parse(code)
    except SyntaxError as error:
        return f"line {error.lineno}: {error.msg}"
    except ValueError as error:  # a null character
        return str(error)
    return None
