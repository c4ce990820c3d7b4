from collections import Counter
from typing import Any

import pytest
from pydantic import TypeAdapter

from challenges.errors import UnreadableAnswerError
from challenges.grading import Grade, Remark, grade, option_order
from challenges.questions import ChoiceQuestion, Question

COMMON = {
    "id": "q1",
    "idea": "padding",
    "skill": "3.1",
    "level": "recall",
    "prompt": "What?",
    "explanation": "So.",
    "source": "TF guide",
}


def ask(**fields: Any) -> Question:
    adapter: TypeAdapter[Question] = TypeAdapter(Question)
    return adapter.validate_python(COMMON | fields)


def choice(kind: str, *correct: int) -> ChoiceQuestion:
    options = [{"text": f"o{n}", "why": "w", "correct": n in correct} for n in range(4)]
    question = ask(kind=kind, options=options)
    assert isinstance(question, ChoiceQuestion)
    return question


def number(answer: float, **fields: Any) -> Question:
    return ask(kind="number", answer=answer, **fields)


def shape(answer: str) -> Question:
    return ask(kind="shape", answer=answer)


def output(answer: str) -> Question:
    return ask(kind="output", answer=answer)


def gap(code: str, *answers: str) -> Question:
    return ask(kind="gap", code=code, answers=answers)


def is_right(question: Question, *given: str) -> list[bool]:
    return [grade(question, answer).is_correct for answer in given]


def remark(question: Question, given: str) -> Remark | None:
    result = grade(question, given)
    assert not result.is_correct
    return result.remark


def test_options_are_shuffled_the_same_way_for_the_same_seed():
    question = choice("single", 0)

    orders = [option_order(question, seed) for seed in range(400)]

    assert orders == [option_order(question, seed) for seed in range(400)]
    assert all(sorted(order) == [0, 1, 2, 3] for order in orders)
    assert len(set(orders)) == 24
    places = Counter(order.index(0) for order in orders)
    assert all(70 <= places[place] <= 130 for place in range(4))


def test_a_single_choice_is_right_by_its_own_index():
    question = choice("single", 2)

    assert grade(question, "2") == Grade(is_correct=True, given="2", expected="2")
    assert grade(question, "0") == Grade(is_correct=False, given="0", expected="2")


def test_a_multiple_choice_is_right_if_nothing_is_missing_and_nothing_too_much():
    question = choice("multiple", 0, 2)

    assert is_right(question, "0,2", "2, 0", "0", "0,1,2") == [True, True, False, False]
    assert grade(question, "3,1").given == "1,3"


@pytest.mark.parametrize("answer", ["", "4", "-1", "0,1", "one", "0,"])
def test_what_picks_no_option_is_unreadable(answer):
    with pytest.raises(UnreadableAnswerError) as caught:
        grade(choice("single", 0), answer)

    assert caught.value.expected == "option"


@pytest.mark.parametrize(
    "answer",
    ["1250", "1,250", "1.250", "1 250", "1\u202f250", "1'250", "1_250", "1.25e3", "1250.0",
     "1,250.0", "1.250,0", "2500/2", "~1250", "= 1250", "about 1250", "1250 parameters", "`1250`",
     "+1250"],
)  # fmt: skip
def test_a_number_is_read_however_it_is_written(answer):
    assert grade(number(1250), answer) == Grade(is_correct=True, given="1250", expected="1250")


@pytest.mark.parametrize(
    ("right", "answer"),
    [(0.5, "0,5"), (0.5, ".5"), (0.5, "1/2"), (0.5, "50%"), (0.5, "50 %"), (-2, "−2"), (-2, "–2"),
     (1e-3, "1e-3"), (1e-3, "1E-3"), (0.125, "0.125"), (3, "3."), (1234567.5, "1,234,567.5"),
     (0.3, "0.30000000000000004")],
)  # fmt: skip
def test_fractions_percent_and_signs_are_understood(right, answer):
    assert is_right(number(right), answer) == [True]


def test_a_wrong_number_is_shown_as_it_was_most_likely_meant():
    assert grade(number(7), "1,250").given == "1250"
    assert grade(number(7), "1.250").given == "1.25"


def test_percent_asked_for_is_percent():
    assert is_right(number(85, unit="%"), "85", "85%", "0.85") == [True, True, False]


def test_a_third_needs_a_tolerance_and_a_fraction_does_not():
    third = 0.333333333333
    assert is_right(number(third), "1/3", "0.33") == [True, False]
    assert is_right(number(third, tolerance=0.01), "1/3", "0.33", "0.35") == [True, True, False]


@pytest.mark.parametrize(
    "answer",
    ["", "many", "3 or 4", "1,2,3", "1..2", "0x10", "1e999", "1/0", "nan", "inf", "-", "9" * 300],
)
def test_what_is_no_number_is_unreadable_and_not_wrong(answer):
    with pytest.raises(UnreadableAnswerError) as caught:
        grade(number(3), answer)

    assert caught.value.expected == "number"


def test_a_number_that_nearly_hits_is_told_so():
    assert remark(number(320), "288") == Remark.CLOSE  # within a tenth
    assert remark(number(5), "6") == Remark.CLOSE  # off by one
    assert remark(number(320), "32") is None
    assert grade(number(320), "320").remark is None


@pytest.mark.parametrize(
    "answer",
    ["(None, 26, 26, 32)", "None,26,26,32", "none 26 26 32", "[None, 26, 26, 32]",
     "?x26x26x32", "N × 26 × 26 × 32", "batch, 26, 26, 32", "-1 26 26 32", "(None,26,26,32,)",
     "TensorShape([None, 26, 26, 32])", "Nonex26x26x32", "`(None, 26, 26, 32)`"],
)  # fmt: skip
def test_a_shape_is_read_however_it_is_written(answer):
    expected = "(None, 26, 26, 32)"

    assert grade(shape(expected), answer) == Grade(
        is_correct=True, given=expected, expected=expected
    )


def test_the_shape_of_a_scalar_and_of_a_vector():
    assert is_right(shape("()"), "()", "[]", "( )", "(1,)") == [True, True, True, False]
    assert is_right(shape("(5,)"), "(5,)", "5", "[5]", "(5)", "(5, 1)") == [True] * 4 + [False]


@pytest.mark.parametrize(
    ("right", "answer", "told"),
    [
        ("(None, 26, 26, 32)", "26x26x32", Remark.BATCH),
        ("(None, 26, 26, 32)", "(None, 28, 26, 32)", Remark.DIMENSION),
        ("(None, 26, 26, 32)", "(64, 26, 26, 32)", Remark.DIMENSION),
        ("(None, 26, 26, 32)", "(None, 28, 28, 32)", None),
        ("(None, 26, 26, 32)", "(None, 26, 32)", Remark.RANK),
        ("(26, 26, 32)", "(None, 26, 26, 32)", Remark.RANK),
        ("(None,)", "()", Remark.BATCH),
    ],
)
def test_a_wrong_shape_is_told_what_is_wrong_with_it(right, answer, told):
    assert remark(shape(right), answer) == told


@pytest.mark.parametrize(
    "answer", ["", "  ", "three", "(3.5, 2)", "(-2, 3)", "a x b", "9" * 300, "3" + " " * 5_000]
)
def test_what_is_no_shape_is_unreadable_and_not_wrong(answer):
    with pytest.raises(UnreadableAnswerError) as caught:
        grade(shape("(None, 3)"), answer)

    assert caught.value.expected == "shape"


def test_white_space_and_quotes_of_an_output_do_not_matter():
    assert is_right(output("[[1 2]\n [3 4]]"), "[[1 2] [3 4]]", "[[1 2]\n[3 4]]") == [True, True]
    assert is_right(output("['a', 'b']"), '["a","b"]', "[‘a’, ‘b’]", "[a, b]") == [
        True,
        True,
        False,
    ]
    assert is_right(output("hello"), "'hello'", "`hello`", "hullo") == [True, True, False]
    assert is_right(output("(3, 4)"), "( 3,4 )", "[3, 4]") == [True, False]


def test_commas_of_a_list_and_blanks_of_an_array_are_not_the_same():
    assert is_right(output("[1 2 3]"), "[1, 2, 3]") == [False]


def test_a_capital_from_the_phone_is_right_and_told():
    assert grade(output("True"), "true") == Grade(
        is_correct=True, given="true", expected="True", remark=Remark.CASE
    )
    assert grade(gap("layers.____(8)", "dense"), "Dense").remark == Remark.CASE


@pytest.mark.parametrize(
    ("code", "right", "given"),
    [
        ("Dense(8, activation=____)", "'relu'", '"relu"'),
        ("Dense(8, activation=____)", "'relu'", "“relu”"),
        ("Dense(8, activation='____')", "relu", "'relu'"),
        ("Dense(8, ____)", "activation='relu'", 'activation = "relu"'),
        ("layer = ____(8)", "tf.keras.layers.Dense", "keras.layers.Dense"),
        ("layer = ____(8)", "keras.layers.Dense", "layers.Dense"),
        ("x = x[____]", "..., None", "...,None"),
        ("for a, b in ____:\n    print(a)", "zip(x, y)", "zip(x,y)"),
        ("____ x in y:\n    pass", "for", "for"),
        ("y = x ____ w", "@", " @ "),
    ],
)
def test_a_gap_is_right_if_the_code_means_the_same(code, right, given):
    result = grade(gap(code, right), given)

    assert result == Grade(is_correct=True, given=given.strip(), expected=right)


@pytest.mark.parametrize(
    ("code", "right", "given"),
    [
        ("Dense(8, activation=____)", "'relu'", "relu"),  # a name that nobody defined
        ("Dense(8, activation=____)", "'relu'", "'tanh'"),
        ("x = ____", "1 + 2", "3"),  # parsed, never evaluated
        ("x = ____", "y", ""),
        ("x = ____", "y", "("),
        ("x = ____", "y", "\0"),
        ("x = ____", "y", "(" * 5_000),
        ("x = ____", "y", "-" * 5_000 + "y"),
        ("x = ____", "y", "y" + " " * 5_000 + "z"),
    ],
)
def test_a_gap_is_wrong_if_the_code_means_something_else(code, right, given):
    assert is_right(gap(code, right), given) == [False]


def test_any_of_a_gap_s_answers_is_right_and_the_first_is_shown():
    question = gap("x = tf.____(x)", "reduce_mean", "math.reduce_mean")

    assert grade(question, "math.reduce_mean") == Grade(
        is_correct=True, given="math.reduce_mean", expected="reduce_mean"
    )
