"""Lines to be put in order: those that are left, those that have been put, and their keys."""

from bot.buttons import CheckLines, PlaceLines
from bot.screens import Key, Keyboard, rows
from bot.views.catalogue import Html, label, say
from bot.views.markup import python
from challenges.grading import Grade
from challenges.questions import OrderQuestion

Placed = tuple[int, ...]
"""The numbers of the lines that have been put, in their order."""

_IN_A_ROW = 4


def lines(question: OrderQuestion, placed: Placed) -> list[Html]:
    """Show the lines that are left, by number, and the program as far as it goes."""
    parts = []
    if left := _left(question, placed):
        parts.append(_numbered(question, left))
    if placed:
        parts += [say("question.put_so_far"), _numbered(question, placed)]
    return parts


def keys(question: OrderQuestion, showing: int, placed: Placed) -> Keyboard:
    """A key for each line that is left, then what can be done with those that are put."""
    numbers = [
        Key(str(number), PlaceLines(showing, _digits((*placed, number))))
        for number in _left(question, placed)
    ]
    undo = Key(label("question.undo_line"), PlaceLines(showing, _digits(placed[:-1])))
    check = Key(label("question.check"), CheckLines(showing, _digits(placed)))
    below = (*((undo,) if placed else ()), *(() if numbers else (check,)))
    return (*rows(numbers, _IN_A_ROW), *((below,) if below else ()))


def program(question: OrderQuestion, grade: Grade | None) -> Html:
    """Show the program in a right order: the learner's own, if it is one."""
    if grade is not None and grade.is_correct:
        return python(question.program(tuple(map(int, grade.given.split()))))
    return python(question.program(question.right[0]))


def placed(digits: int) -> Placed:
    """Read the numbers of lines from the digits that travel on a key."""
    return tuple(int(digit) for digit in str(digits)) if digits else ()


def _left(question: OrderQuestion, placed: Placed) -> Placed:
    return tuple(n for n in range(1, len(question.lines) + 1) if n not in placed)


def _numbered(question: OrderQuestion, numbers: Placed) -> Html:
    return python("\n".join(f"{number}  {question.lines[number - 1]}" for number in numbers))


def _digits(placed: Placed) -> int:
    return int("".join(map(str, placed)) or "0")
