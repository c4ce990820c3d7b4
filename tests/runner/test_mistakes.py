"""Keras's complaints, as Keras 3.15 words them, and what they are told to mean."""

import pytest

from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import Note, NoteKind, Verdict
from runner.judge import Judge
from runner.mistakes import explained
from tests.runner.making import a_challenge, a_submission, datasets

SHAPES = "Received: target.shape={}, output.shape={}"


@pytest.mark.parametrize(
    ("message", "note"),
    [
        (
            "Arguments `target` and `output` must have the same rank (ndim). "
            + SHAPES.format("(None,)", "(None, 10)"),
            Note(kind=NoteKind.ID_LABELS, detail="10"),
        ),
        (
            "Arguments `target` and `output` must have the same shape. "
            + SHAPES.format("(32, 1)", "(None, 3)"),
            Note(kind=NoteKind.ID_LABELS, detail="3"),
        ),
        (
            "Argument `output` must have rank (ndim) `target.ndim - 1`. "
            + SHAPES.format("(32, 10)", "(32, 10)"),
            Note(kind=NoteKind.ONE_HOT_LABELS),
        ),
        (
            "Argument `output` must have rank (ndim) `target.ndim - 1`. "
            + SHAPES.format("(32,)", "(32, 8, 10)"),
            Note(
                kind=NoteKind.STEPS, phrase=Phrase(PhraseKind.FOR_LABELS, ("(n, 8, 10)", "(n,)"))
            ),
        ),
        (
            "Detected at node SparseSoftmaxCrossEntropyWithLogits/GatherV2 defined at\n"
            "indices[1] = 9 is not in [0, 5)\n [[{{node compile_loss/",
            Note(kind=NoteKind.LABEL_RANGE, phrase=Phrase(PhraseKind.FOR_UNITS, ("9", "5"))),
        ),
        (
            "node compile_loss/SparseSoftmaxCrossEntropyWithLogits/UnsortedSegmentSum defined at\n"
            "segment_ids[15] = 32 is out of range [0, 32)\n [[{{node",
            Note(kind=NoteKind.LABEL_RANGE, phrase=Phrase(PhraseKind.BEYOND_UNITS)),
        ),
        (
            "Input 0 with name 'None' of layer 'conv2d' is incompatible with the layer: "
            "expected min_ndim=4, found ndim=3. Full shape received: (None, 8, 8)",
            Note(kind=NoteKind.LAYER_INPUT, phrase=Phrase(PhraseKind.AXES, ("conv2d", "3", "4"))),
        ),
        (
            "Computed output size would be zero or negative. Received `inputs shape=(None, 1, 1)",
            Note(kind=NoteKind.USED_UP),
        ),
        (
            "Data cardinality is ambiguous. Make sure all arrays contain the same number of "
            "samples.'x' sizes: 64\n'y' sizes: 50",
            Note(kind=NoteKind.CARDINALITY, phrase=Phrase(PhraseKind.PAIR, ("64", "50"))),
        ),
    ],
)
def test_a_complaint_that_is_known_is_explained(message, note):
    assert explained(f"ValueError: {message}\n") == (note,)


@pytest.mark.parametrize("message", ["", "ZeroDivisionError: division by zero", "x" * 2_000])
def test_others_speak_for_themselves(message):
    assert explained(message) == ()


@pytest.mark.parametrize(
    ("loss", "units", "kind"),
    [
        ("categorical_crossentropy", 3, NoteKind.ID_LABELS),
        ("sparse_categorical_crossentropy", 2, NoteKind.LABEL_RANGE),
    ],
)
@pytest.mark.sandbox
@pytest.mark.xdist_group("sandbox")
@pytest.mark.asyncio(loop_scope="session")
async def test_keras_still_words_them_so(supervisor, tmp_path, loss, units, kind):
    source = f"""
    import numpy as np
    import tensorflow as tf
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense({units}, "softmax")])
    model.compile("sgd", "{loss}")
    model.fit(x_train, np.arange(40) % 3)
    """

    judgement = await Judge(supervisor, datasets(tmp_path)).judge(
        a_submission(source), a_challenge()
    )

    kinds = [note.kind for note in judgement.notes]
    assert (judgement.verdict, kinds) == (Verdict.ERROR, [NoteKind.RAISED, kind]), judgement.notes[
        0
    ].detail
