"""What one question must keep to so that it reads well on a phone and can be answered fairly."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

from challenges.questions import GapQuestion, MultipleChoice, Question, SingleChoice

_MESSAGE = 4096 - 200
"""Telegram's limit for a message, less what the bot writes around a question."""
_WIDEST = 50
_MOST_LINES = 12
_OPTION = 100
_CATCH_ALL = re.compile(r"\b(all|none|both|neither) of (the above|these|them)\b", re.IGNORECASE)
_ABSOLUTE = re.compile(r"\b(always|never)\b", re.IGNORECASE)


def check(question: Question) -> Iterator[str]:
    """Every problem of a question, as sentences that say what to do."""
    yield from _length(question)
    yield from _code(question)
    if isinstance(question, SingleChoice | MultipleChoice):
        yield from _options(question)
    if isinstance(question, GapQuestion):
        yield from _gap(question)


def _length(question: Question) -> Iterator[str]:
    texts = [question.prompt, question.code, question.explanation]
    if isinstance(question, SingleChoice | MultipleChoice):
        texts += [text for option in question.options for text in (option.text, option.why)]
    # Telegram counts UTF-16 units; the answered screen shows all of this at once.
    length = sum(len(text.encode("utf-16-le")) // 2 + 2 for text in texts)
    if length > _MESSAGE:
        yield f"answered, it takes {length} characters of one message: shorten it to {_MESSAGE}"
    for name, text in (("prompt", question.prompt), ("explanation", question.explanation)):
        if text.count("`") % 2:
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


def syntax_error(code: str) -> str | None:
    """What keeps a piece of code from parsing, with its line; None if it parses."""
    try:
        ast.parse(code)
    except SyntaxError as error:
        return f"line {error.lineno}: {error.msg}"
    except ValueError as error:  # a null character
        return str(error)
    return None
