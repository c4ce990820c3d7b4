"""Trained models that come as files, judged as code is."""

import zipfile

import pytest

from challenges.challenge import Limits
from challenges.submissions import ModelFile
from challenges.verdicts import Judgement, NoteKind, Verdict
from runner.judge import Judge
from tests.modelfiles import LINE, written, zipped
from tests.runner.making import a_challenge, a_submission, datasets
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

KERAS3, LEGACY = "import keras\n", "import tf_keras as keras\n"
SUBCLASS = """
class Double(keras.layers.Layer):
    def call(self, inputs):
        return 2 * inputs - 1

model = keras.Sequential([keras.layers.Input((1,)), Double()])
"""


@pytest.fixture
def judge(supervisor, tmp_path):
    return Judge(supervisor, datasets(tmp_path))


async def judged(judge, content: bytes, name: str = "mine", **fields) -> Judgement:
    model = ModelFile(name=name, size_bytes=len(content), key="K", content=content)
    judgement: Judgement = await judge.judge(a_submission("", model=model), a_challenge(**fields))
    return judgement


def faults(judgement: Judgement) -> list[str]:
    return [n.detail.split()[0] for n in judgement.notes if n.kind is NoteKind.FILE_FAULT]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (KERAS3 + LINE + "model.save('mine.keras')", "mine.keras"),
        (KERAS3 + LINE + "model.save('mine.h5')", "mine.h5"),
        (KERAS3 + LINE + "model.export('mine', verbose=False)", "mine"),
        (LEGACY + LINE + "model.save('mine.keras')", "mine.keras"),
        (LEGACY + LINE + "model.save('mine.h5')", "mine.h5"),
        (LEGACY + LINE + "model.save('mine')", "mine"),
    ],
    ids=["keras-3", "h5-3", "savedmodel-3", "keras-2", "h5-2", "savedmodel-2"],
)
async def test_a_trained_model_is_accepted(supervisor, judge, source, name):
    judgement = await judged(judge, await written(supervisor, source, name), name)

    assert judgement.verdict == Verdict.ACCEPTED, judgement.notes
    assert judgement.value == pytest.approx(0.0, abs=1e-5)
    assert judgement.parameters == 2
    assert [note.detail.split()[1] for note in judgement.notes] == [name]


async def test_a_model_that_misses_the_target_is_told_so_and_nothing_of_its_training(
    supervisor, judge
):
    source = KERAS3 + LINE.replace("2.0", "1.0") + "model.save('mine.keras')"

    judgement = await judged(judge, await written(supervisor, source, "mine.keras"))

    assert judgement.verdict == Verdict.BELOW_TARGET
    assert {note.kind for note in judgement.notes} == {NoteKind.FILE, NoteKind.SCALE}


async def test_a_model_with_too_many_parameters_is_too_large(supervisor, judge):
    content = await written(supervisor, KERAS3 + LINE + "model.save('mine.h5')", "mine.h5")

    judgement = await judged(judge, content, limits=Limits(parameters=1))

    assert judgement.verdict == Verdict.TOO_LARGE


async def test_a_model_of_another_shape_raises_and_is_told_what(supervisor, judge):
    source = KERAS3 + LINE.replace("(1,)", "(3,)").replace("[[2.0]]", "[[2.0]] * 3")
    content = await written(supervisor, source + "model.save('mine.keras')", "mine.keras")

    judgement = await judged(judge, content)

    assert judgement.verdict == Verdict.ERROR
    assert "incompatible with the layer" in judgement.notes[0].detail


async def test_a_model_that_says_too_much_is_told_the_shape(supervisor, judge):
    source = KERAS3 + LINE.replace("Dense(1)", "Dense(3)").replace("[[2.0]]", "[[2.0] * 3]")
    source = source.replace("[-1.0]", "[-1.0] * 3") + "model.save('mine.h5')"

    judgement = await judged(judge, await written(supervisor, source, "mine.h5"))

    assert judgement.verdict == Verdict.BAD_PREDICTIONS


@pytest.mark.parametrize(
    ("source", "name", "fault"),
    [
        (KERAS3 + LINE + SUBCLASS + "model.save('mine.keras')", "mine.keras", "own_class"),
        (LEGACY + LINE + SUBCLASS + "model.save('mine.h5')", "mine.h5", "own_class"),
        (KERAS3 + LINE + "model.save_weights('m.weights.h5')", "m.weights.h5", "weights"),
        (LEGACY + LINE + "model.save_weights('m.h5')", "m.h5", "weights"),
        (KERAS3 + LINE + "open('m', 'w').write('y = 2 * x')", "m", "unknown"),
        (
            KERAS3 + LINE + "import tensorflow as tf\ntf.saved_model.save(tf.Module(), 'm')",
            "m",
            "signature",
        ),
    ],
)
async def test_what_is_no_whole_model_is_told_what_it_is(supervisor, judge, source, name, fault):
    judgement = await judged(judge, await written(supervisor, source, name))

    assert (judgement.verdict, faults(judgement)) == (Verdict.NO_MODEL, [fault])


@pytest.mark.parametrize("cut", [0.2, 0.9])
@pytest.mark.parametrize("name", ["mine.keras", "mine.h5"])
async def test_a_file_that_was_cut_off_is_no_model(supervisor, judge, name, cut):
    content = await written(supervisor, f"{KERAS3}{LINE}model.save('{name}')", name)

    judgement = await judged(judge, content[: int(cut * len(content))])

    assert judgement.verdict == Verdict.NO_MODEL


def a_link() -> zipfile.ZipInfo:
    link = zipfile.ZipInfo("saved_model.pb")
    link.external_attr = 0o120777 << 16
    return link


@pytest.mark.parametrize(
    ("members", "fault"),
    [
        ([("readme.txt", b"hello")], "nothing_inside"),
        ([("../saved_model.pb", b"")], "path"),
        ([("a/../../saved_model.pb", b"")], "path"),
        ([("/tmp/saved_model.pb", b"")], "path"),
        ([("a\\..\\saved_model.pb", b"")], "path"),
        ([(a_link(), b"/etc/passwd")], "link"),
        ([("saved_model.pb", b"\0" * (41 * 2**20))], "bomb"),
        ([(f"{number}", b"") for number in range(1_001)], "bomb"),
        ([("saved_model.pb", b""), ("saved_model.pb/x", b"")], "damaged"),
        ([("saved_model.pb", b"no graph")], "unreadable"),
        ([("config.json", b"[]"), ("metadata.json", b"{")], "unreadable"),
        ([("config.json", b"[" * 100_000), ("metadata.json", b"[" * 100_000)], "unreadable"),
    ],
)
async def test_archives_that_are_no_model_are_refused_in_words(judge, members, fault):
    judgement = await judged(judge, zipped(*members))

    assert (judgement.verdict, faults(judgement)) == (Verdict.NO_MODEL, [fault])
