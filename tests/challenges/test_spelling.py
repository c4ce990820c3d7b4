import pytest

from challenges.grading import Remark, grade
from challenges.spelling import is_slip, without_prefix
from tests.challenges.test_grading import gap, output


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("sofmax", "softmax"),  # a letter is missing
        ("softtmax", "softmax"),  # one too much
        ("softmqx", "softmax"),  # another one
        ("sotfmax", "softmax"),  # two exchanged
        ("epoch", "epochs"),
        ("losses", "loss"),
        ("GlobalAveragePoolng2D", "GlobalAveragePooling2D"),
        ("validation_splits", "validation_split"),
    ],
)
def test_one_slip_in_a_long_word_is_the_word(given, right):
    assert is_slip(given, right)


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("selu", "relu"),
        ("mse", "mae"),
        ("nadam", "adam"),
        ("argmin", "argmax"),
        ("Conv1D", "Conv2D"),
        ("float16", "float32"),
        ("(2, 3)", "(3, 3)"),
        ("12", "13"),
        ("true", "false"),
        ("sofmx", "softmax"),  # two slips
        ("oftmax", "softmax"),
        ("sofmax(x, axs=1)", "softmax(x, axis=1)"),
        ("softmax", "softmax"),
        ("", "softmax"),
    ],
)
def test_another_thing_is_no_slip(given, right):
    assert not is_slip(given, right)


@pytest.mark.parametrize(
    ("answer", "remark"),
    [
        ("tf.reduce_mean", None),
        ("reduce_mean", Remark.PREFIX),
        ("TF.reduce_mean", Remark.CASE),
        ("tf.reduec_mean", Remark.SPELLING),
    ],
)
def test_a_gap_is_right_by_notation_too_and_it_is_remarked(answer, remark):
    graded = grade(gap("y = ____(x)", "tf.reduce_mean"), answer)

    assert (graded.is_correct, graded.remark) == (True, remark)


def test_a_prefix_too_much_is_forgiven():
    assert grade(gap("y = tf.____(x)", "matmul"), "tf.matmul").remark is Remark.PREFIX


def test_what_python_has_by_that_name_is_something_else():
    assert without_prefix("tf.print(tf.matmul(a, b))") == "tf.print(matmul(a, b))"
    assert not grade(gap("____(x)", "tf.print"), "print").is_correct


def test_a_slip_in_printed_words_is_remarked_and_a_digit_is_wrong():
    assert grade(output("tensor of rank 2"), "tensr of rank 2").remark is Remark.SPELLING
    assert not grade(output("tensor of rank 2"), "tensor of rank 3").is_correct
