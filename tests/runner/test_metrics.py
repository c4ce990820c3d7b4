import numpy as np
import pytest

from challenges.challenge import Metric
from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import Note, NoteKind
from runner.metrics.measure import measure
from runner.metrics.measured import Measured

CLASSES = np.array([0, 2, 1, 2])
BINARY = np.array([0, 1, 1, 0])
MANY = np.arange(200) % 2  # labels of two classes
TEN = np.arange(200) % 10  # labels of ten
TOKENS = np.arange(60).reshape(12, 5) % 7  # labels of sequences, all places different
RNG = np.random.default_rng(0)


def floats(*values):
    return np.array(values, dtype=np.float32)


def one_hot(ids, count):
    return np.eye(count, dtype=np.float32)[ids]


def kinds(metric, said, labels):
    return [note.kind for note in measure(metric, np.asarray(said, np.float32), labels).notes]


@pytest.mark.parametrize("labels", [CLASSES, CLASSES[:, None], np.eye(3)[CLASSES]])
def test_labels_may_be_ids_or_one_hot(labels):
    rows = one_hot(CLASSES, 3)

    assert measure(Metric.ACCURACY, rows, labels) == Measured(value=1.0)


@pytest.mark.parametrize("shape", [(4,), (4, 1), (4, 1, 1)])
def test_one_probability_a_row_is_split_at_a_half(shape):
    said = floats(0.1, 0.9, 0.4, 0.2).reshape(shape)

    assert measure(Metric.ACCURACY, said, BINARY) == Measured(value=0.75)


def test_a_half_is_class_1_as_the_prompts_say():
    assert measure(Metric.ACCURACY, floats(0.4, 0.5, 0.5, 0.4), BINARY).value == 1.0


@pytest.mark.parametrize(
    ("said", "ends"),
    [((-3.0, 0.2, 4.0, -1.0), ("-3.00", "4.00")), ((0.4, 1.2, 0.9, -0.1), ("-0.10", "1.20"))],
)
def test_logits_are_split_where_it_serves_and_noted(said, ends):
    note = Note(kind=NoteKind.PROBABILITIES, phrase=Phrase(PhraseKind.RANGE, ends))

    assert measure(Metric.ACCURACY, floats(*said), BINARY) == Measured(value=1.0, notes=(note,))


@pytest.mark.parametrize("scale", [10.0, -0.5])
def test_the_largest_logit_is_the_class_whatever_its_scale(scale):
    rows = one_hot([0, 2, 1, 0], 3) * abs(scale) - 3 * (scale < 0)

    measured = measure(Metric.ACCURACY, rows.astype(np.float32), CLASSES)

    assert measured.value == 0.75
    assert [note.kind for note in measured.notes] == [NoteKind.PROBABILITIES]


def test_the_same_number_in_every_row_is_no_class_id():
    assert kinds(Metric.ACCURACY, np.ones((200, 1)), TEN) == [NoteKind.ONE_COLUMN]


def test_class_ids_are_taken_and_noted():
    measured = measure(Metric.ACCURACY, floats(0, 2, 1, 1), CLASSES)

    assert measured == Measured(value=0.75, notes=(Note(kind=NoteKind.CLASS_IDS),))


@pytest.mark.parametrize(
    ("metric", "shape", "labels", "kind", "wanted"),
    [
        (Metric.ACCURACY, (4, 2), CLASSES, NoteKind.UNITS, "(4, 3)"),
        (Metric.MACRO_F1, (4, 2), CLASSES, NoteKind.UNITS, "(4, 3)"),
        (Metric.ACCURACY, (4, 5, 3), CLASSES, NoteKind.STEPS, "(4, 3)"),
        (Metric.ACCURACY, (4, 8, 8, 3), CLASSES, NoteKind.STEPS, "(4, 3)"),
        (Metric.ACCURACY, (4, 1), CLASSES, NoteKind.ONE_COLUMN, "(4, 3)"),
        (Metric.ACCURACY, (3, 4), CLASSES, NoteKind.SWAPPED, "(4, 3)"),
        (Metric.ACCURACY, (1, 4), BINARY, NoteKind.SWAPPED, "(4, 1)"),
        (Metric.ACCURACY, (1, 3), CLASSES, NoteKind.ROWS, "(4, 3)"),
        (Metric.ACCURACY, (20, 3), CLASSES, NoteKind.ROWS, "(4, 3)"),
        (Metric.ACCURACY, (4, 9, 1), BINARY, NoteKind.STEPS, "(4, 1)"),
        (Metric.AUC, (4, 3), BINARY, NoteKind.UNITS, "(4, 1)"),
        (Metric.AUC, (1, 4), BINARY, NoteKind.SWAPPED, "(4, 1)"),
        (Metric.MAE, (4, 3), np.zeros((4, 1)), NoteKind.UNITS, "(4, 1)"),
        (Metric.RMSE, (4, 6, 1), np.zeros(4), NoteKind.STEPS, "(4,)"),
        (Metric.MAE, (1, 4), np.zeros(4), NoteKind.SWAPPED, "(4,)"),
        (Metric.MAE, (4, 3, 2), np.zeros((4, 2, 3)), NoteKind.SWAPPED, "(4, 2, 3)"),
        (Metric.MAE, (4, 5), np.zeros((4, 6)), NoteKind.UNITS, "(4, 6)"),
        (Metric.MAE, (4, 1), np.zeros((4, 6)), NoteKind.ONE_COLUMN, "(4, 6)"),
        (Metric.MAE, (8, 1), np.zeros(4), NoteKind.ROWS, "(4,)"),
        (Metric.TOKEN_ACCURACY, (12, 7), TOKENS, NoteKind.LAST_ONLY, "(12, 5, 7)"),
        (Metric.TOKEN_ACCURACY, (12, 5, 3), TOKENS, NoteKind.UNITS, "(12, 5, 7)"),
        (Metric.TOKEN_ACCURACY, (12, 7, 5), TOKENS, NoteKind.SWAPPED, "(12, 5, 7)"),
        (Metric.TOKEN_ACCURACY, (5, 12, 9), TOKENS, NoteKind.SWAPPED, "(12, 5, 7)"),
        (Metric.TOKEN_ACCURACY, (60, 7), TOKENS, NoteKind.ROWS, "(12, 5, 7)"),
        (Metric.TOKEN_ACCURACY, (12, 5, 7), TOKENS[:, 0], NoteKind.STEPS, "(12, 7)"),
        (Metric.EXACT_MATCH, (12, 4), TOKENS, NoteKind.LAST_ONLY, "(12, 5, 7)"),
    ],
)  # fmt: skip
def test_a_shape_that_cannot_be_compared_is_explained(metric, shape, labels, kind, wanted):
    said = RNG.uniform(0.1, 0.9, shape).astype(np.float32)
    phrase = Phrase(PhraseKind.INSTEAD, (str(shape), wanted))

    assert measure(metric, said, labels) == Measured(notes=(Note(kind=kind, phrase=phrase),))


@pytest.mark.parametrize("metric", Metric)
def test_numbers_that_are_not_finite_are_counted(metric):
    said = floats(1.0, np.nan, np.inf, 0.0)

    assert measure(metric, said, BINARY) == Measured(
        notes=(Note(kind=NoteKind.NOT_FINITE, phrase=Phrase(PhraseKind.OF, ("2", "4"))),)
    )


@pytest.mark.parametrize(("metric", "value"), [(Metric.MAE, 2.0), (Metric.RMSE, 5**0.5)])
@pytest.mark.parametrize("shape", [(2,), (2, 1)])
def test_errors_are_means_over_all_numbers(metric, value, shape):
    said, labels = floats(1.0, -4.0).reshape(shape), np.array([2.0, -7.0])

    # |1 - 2| = 1 and |-4 + 7| = 3; the mean of 1 and 9 is 5
    assert measure(metric, said, labels).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("said", "labels", "kind"),
    [
        (np.ones((200, 1)), MANY, NoteKind.SOFTMAX_OF_ONE),
        (np.full((200, 1), 0.6), MANY, NoteKind.CONSTANT),
        (np.full((200, 10), 0.1), TEN, NoteKind.CONSTANT),
        (1.0 - MANY, MANY, NoteKind.INVERTED),
        (one_hot(TEN, 11)[:, [10, *range(10)]], TEN, NoteKind.OFF_BY_ONE),
        (one_hot(TEN, 10) * 0.7, TEN, NoteKind.SUMS),
        (one_hot(TEN, 10) * 9 - 4, TEN, NoteKind.PROBABILITIES),
        (one_hot(MANY, 2), MANY, NoteKind.TWO_COLUMNS),
    ],
)
def test_a_mistake_in_the_classes_is_seen(said, labels, kind):
    assert kinds(Metric.ACCURACY, said, labels) == [kind]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (lambda y: (y - y.mean()) / y.std(), NoteKind.SCALE),
        (lambda y: y / 100, NoteKind.SCALE),
        (lambda y: 1 / (1 + np.exp(-y)), NoteKind.BOUNDED),
        (np.tanh, NoteKind.BOUNDED),
        (lambda y: np.maximum(y, 0), NoteKind.BOUNDED),
        (lambda y: np.full_like(y, 7.0), NoteKind.CONSTANT),
    ],
)
def test_a_mistake_in_the_numbers_is_seen(said, kind):
    y = RNG.normal(12.0, 20.0, 300)

    assert kinds(Metric.MAE, said(y), y) == [kind]


@pytest.mark.parametrize("noise", [0.0, 1.0, 15.0, 60.0])
def test_numbers_without_such_a_mistake_get_no_note(noise):
    y = RNG.normal(12.0, 20.0, 300)

    assert kinds(Metric.MAE, y + RNG.normal(0.0, noise, 300), y) == []


def test_numbers_that_only_begin_to_follow_are_on_no_other_scale():
    y = RNG.normal(12.0, 20.0, 300)

    assert kinds(Metric.MAE, 0.1 * y + RNG.normal(-60.0, 5.0, 300), y) == []


def test_auc_takes_two_columns_as_one_score():
    p = RNG.uniform(size=200)

    measured = measure(Metric.AUC, np.stack([1 - p, p], axis=1).astype(np.float32), MANY)

    assert measured.value == measure(Metric.AUC, p.astype(np.float32), MANY).value
    assert [note.kind for note in measured.notes] == [NoteKind.TWO_COLUMNS]


def test_rounded_probabilities_are_noted_where_ranks_count():
    assert kinds(Metric.AUC, RNG.integers(0, 2, 200), MANY) == [NoteKind.HARD]
    assert kinds(Metric.AUC, 1.0 - MANY, MANY) == [NoteKind.HARD, NoteKind.INVERTED]


@pytest.mark.parametrize("labels", [TOKENS, TOKENS[..., None]])
def test_tokens_may_be_scored_or_said(labels):
    scores = one_hot(TOKENS, 7)
    scores[:3, 0] = 1 / 7  # three of sixty places are undecided, which is token 0

    measured = measure(Metric.TOKEN_ACCURACY, scores, labels)
    said = measure(Metric.TOKEN_ACCURACY, scores.argmax(axis=-1).astype(np.float32), labels)

    right = (57 + np.count_nonzero(TOKENS[:3, 0] == 0)) / 60
    assert measured.value == pytest.approx(right)
    assert measured.notes == ()
    assert (said.value, [note.kind for note in said.notes]) == (measured.value, ["class_ids"])


def test_a_model_that_repeats_its_input_is_seen():
    text = RNG.integers(0, 50, (20, 31))
    inputs, labels = text[:, :-1], text[:, 1:]

    assert kinds(Metric.TOKEN_ACCURACY, one_hot(inputs, 50), labels) == [NoteKind.LATE]
    assert kinds(Metric.TOKEN_ACCURACY, one_hot(labels, 50), labels) == []


def test_padding_does_not_count():
    labels = TOKENS.copy()
    labels[:, 3:] = -1

    said = one_hot(np.where(labels < 0, 6, labels), 7)

    assert measure(Metric.TOKEN_ACCURACY, said, labels).value == 1.0
    assert measure(Metric.EXACT_MATCH, said, labels).value == 1.0


def test_an_exact_match_is_right_in_every_place():
    said = one_hot(TOKENS, 7)
    said[0, 0] = one_hot((TOKENS[0, 0] + 1) % 7, 7)

    assert measure(Metric.EXACT_MATCH, said, TOKENS).value == pytest.approx(11 / 12)


def test_numbers_match_exactly_but_for_rounding():
    labels = RNG.normal(size=(10, 4))
    said = labels.astype(np.float32)
    said[0, 0] += 0.1

    assert measure(Metric.EXACT_MATCH, said, labels) == Measured(value=0.9)
