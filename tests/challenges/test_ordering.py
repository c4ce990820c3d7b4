import pytest

from challenges import question_checks
from challenges.errors import UnreadableAnswerError
from challenges.grading import grade
from challenges.ordering import shuffled, swapped
from challenges.questions import OrderQuestion

LINES = ("a = 1", "b = 2", "c = a + b", "print(c)")


def order(
    *orders: tuple[int, ...], lines: tuple[str, ...] = LINES, code: str = ""
) -> OrderQuestion:
    return OrderQuestion(
        id="q", idea="i", skill="2.1", level="recall", prompt="Which order?", code=code,
        explanation="So.", source="C1W1", kind="order", lines=lines, orders=orders,
    )  # fmt: skip


@pytest.mark.parametrize("text", ["1 2 3 4", "1234", "1, 2, 3, 4", "1-2-3-4", " 1>2>3>4. "])
def test_an_order_is_read_however_it_is_typed(text):
    assert grade(order(), text).is_correct


@pytest.mark.parametrize("text", ["", "1 2 3", "1 2 3 3", "1 2 3 5", "one two", "0 1 2 3", "²134"])
def test_what_is_no_order_of_the_lines_is_not_counted(text):
    with pytest.raises(UnreadableAnswerError):
        grade(order(), text)


def test_every_right_order_is_right_and_the_first_is_shown():
    question = order((1, 2, 3, 4), (2, 1, 3, 4))

    assert grade(question, "2 1 3 4").is_correct
    wrong = grade(question, "4321")
    assert (wrong.is_correct, wrong.given, wrong.expected) == (False, "4 3 2 1", "1 2 3 4")


@pytest.mark.parametrize("seed", range(30))
def test_a_showing_puts_the_lines_in_a_wrong_order_with_the_same_programs(seed):
    question = order((1, 2, 3, 4), (2, 1, 3, 4))

    shown = shuffled(question, seed)

    assert shown == shuffled(question, seed)
    assert sorted(shown.lines) == sorted(LINES)
    assert (1, 2, 3, 4) not in shown.right
    assert [shown.program(order) for order in shown.right] == [
        question.program(order) for order in question.right
    ]


def test_showings_differ():
    assert len({shuffled(order(), seed).lines for seed in range(30)}) > 5


def test_neighbours_that_may_change_places_are_no_mistake():
    assert swapped(order((1, 2, 3, 4), (2, 1, 3, 4))) == ((1, 3, 2, 4), (1, 2, 4, 3))


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: order(lines=("a = 1", "a = 1", "b = 2")), "two of the `lines` are the same"),
        (lambda: order((1, 2, 3)), "every line's number once"),
        (lambda: order((1, 2, 3, 3)), "every line's number once"),
        (lambda: order(code="x = 1"), "leave `code` out"),
    ],
)
def test_what_cannot_be_ordered_is_refused(made, told):
    with pytest.raises(ValueError, match=told):
        made()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (order(lines=("a = (", "b = 2", "c = 3")), "do not parse (line 1"),
        (order(lines=("a = 1", "b = 2", "c" * 51)), "line 3 of `lines` is 51 characters wide"),
        (order((2, 1, 3, 4), (1, 2, 3, 4)), "write it first"),
    ],
)
def test_lines_that_are_not_as_they_should_be_are_told(question, told):
    assert told in " ".join(question_checks.check(question))
