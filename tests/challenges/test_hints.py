import pytest

from challenges.hints import available, crossed_out, gives_away
from tests.challenges.test_grading import ask, choice, gap, number

OPTIONS = [{"text": f"option {n}", "why": "w", "correct": n == 2} for n in range(4)]


def test_a_single_choice_has_a_hint_and_other_kinds_only_if_the_bank_has_one():
    assert available(choice("single", 0)) == 1
    assert available(choice("multiple", 0, 1)) == 0
    assert available(number(5)) == 0
    assert available(number(5, hint="Count the axes.")) == 1


def test_a_hint_crosses_out_a_wrong_option_and_always_the_same():
    question = choice("single", 2)

    out = [crossed_out(question, seed, 1) for seed in range(60)]

    assert out == [crossed_out(question, seed, 1) for seed in range(60)]
    assert set(out) == {0, 1, 3}


def test_nothing_is_crossed_out_unasked_or_where_the_hint_has_words():
    assert crossed_out(choice("single", 2), 1, 0) is None
    assert crossed_out(choice("multiple", 0, 1), 1, 1) is None
    assert crossed_out(ask(kind="single", options=OPTIONS, hint="Think."), 1, 1) is None


@pytest.mark.parametrize(
    ("question", "gives"),
    [
        (ask(kind="single", options=OPTIONS, hint="It is Option 2."), True),
        (ask(kind="single", options=OPTIONS, hint="Not the first."), False),
        (ask(kind="shape", answer="(3, 4)", hint="It ends as (3, 4)."), True),
        (number(12, hint="Three rows of four."), False),
        (number(12, hint="12, of course."), True),
        (ask(kind="gap", code="____(x)", answers=["tf.cast"], hint="`TF.cast` does it"), True),
        (gap("____(x)", "tf.cast"), False),
    ],
)
def test_a_hint_that_holds_the_answer_is_found(question, gives):
    assert gives_away(question) is gives
