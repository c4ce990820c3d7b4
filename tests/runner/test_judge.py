import textwrap

import pytest

from challenges.challenge import Checks, Limits
from challenges.verdicts import Epoch, NoteKind, Verdict
from runner.judge import Judge
from tests.runner.making import SOLUTION, a_challenge, a_submission, datasets
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

UNTRAINED = """
import tensorflow as tf
model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
"""


@pytest.fixture
def judge(supervisor, tmp_path):
    return Judge(supervisor, datasets(tmp_path))


async def judged(judge, source, **fields):
    return await judge.judge(a_submission(source), a_challenge(**fields))


async def test_a_model_that_meets_the_target_is_accepted(judge):
    judgement = await judged(judge, SOLUTION)

    assert judgement.verdict == Verdict.ACCEPTED
    assert judgement.value == pytest.approx(0.0, abs=1e-6)
    assert judgement.parameters == 2
    assert [(epoch.number, epoch.of) for epoch in judgement.history] == [(1, 2), (2, 2)]
    assert judgement.peak_memory_bytes > 0


async def test_a_solution_function_is_called(judge):
    source = "def solution_model():\n" + textwrap.indent(SOLUTION, "    ") + "    return model\n"

    judgement = await judged(judge, source)

    assert judgement.verdict == Verdict.ACCEPTED


async def test_a_solution_function_that_the_script_calls_is_not_called_again(judge):
    source = (
        "def solution_model():\n"
        + textwrap.indent(SOLUTION, "    ")
        + "    print('trained')\n    return model\n\n"
        "if __name__ == '__main__':\n    model = solution_model()\n    model.save('mine.keras')\n"
    )

    judgement = await judged(judge, source)

    assert (judgement.verdict, judgement.output) == (Verdict.ACCEPTED, "trained\n")


async def test_a_warning_is_one_line_that_names_no_file_of_ours(judge):
    source = (
        "import warnings\nimport keras\nwarnings.warn('my own')\n"
        "model = keras.Sequential([keras.layers.Dense(1, input_shape=(1,))])\n"
    )

    own, kerass = (await judged(judge, source)).output.splitlines()

    assert own == "line 3: UserWarning: my own"
    assert kerass.startswith("UserWarning: Do not pass an `input_shape`")


async def test_a_model_that_misses_the_target_is_told_its_value(judge):
    judgement = await judged(judge, UNTRAINED)

    assert judgement.verdict == Verdict.BELOW_TARGET
    assert judgement.value is not None
    assert judgement.value > 0.1
    assert judgement.notes[0].kind == NoteKind.UNTRAINED


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        ("x = 1", Verdict.NO_MODEL),
        ("model = 'mine'", Verdict.NO_MODEL),
        ("def solution_model():\n    pass", Verdict.NO_MODEL),
        ("import subprocess\nsubprocess.run(['id'])", Verdict.REJECTED),
        ("model = (", Verdict.REJECTED),
        ("1 / 0", Verdict.ERROR),
        ("raise SystemExit", Verdict.ERROR),
        ("parts = []\nwhile True:\n    parts.append(bytearray(10**8))", Verdict.MEMORY_LIMIT),
        ("import tensorflow as tf\nx = tf.ones((2**31,))", Verdict.MEMORY_LIMIT),
        ("while True:\n    print('x' * 1000)", Verdict.OUTPUT_LIMIT),
        ("import numpy as np\nnp.save('a', np.zeros(10**7))", Verdict.OUTPUT_LIMIT),
    ],
)
async def test_what_a_learner_does_wrong_is_a_verdict(judge, source, verdict):
    judgement = await judged(judge, source, limits=Limits(wall_seconds=60.0))

    assert judgement.verdict == verdict


async def test_time_is_limited(judge):
    limits = Limits(wall_seconds=1.0)

    judgement = await judged(judge, "import time\ntime.sleep(60)", limits=limits)

    assert judgement.verdict == Verdict.TIME_LIMIT


async def test_processor_time_is_limited_beside_wall_time(judge):
    limits = Limits(wall_seconds=60.0, cpu_seconds=1)

    judgement = await judged(judge, "while True:\n    pass", limits=limits)

    assert judgement.verdict == Verdict.TIME_LIMIT


async def test_a_model_with_too_many_parameters_is_too_large(judge):
    judgement = await judged(judge, SOLUTION, limits=Limits(parameters=1))

    assert judgement.verdict == Verdict.TOO_LARGE
    assert [(note.kind, note.particulars) for note in judgement.notes] == [
        (NoteKind.PARAMETERS, "of: 2, 1")
    ]


@pytest.mark.parametrize(
    ("layer", "kind", "phrase"),
    [
        ("tf.keras.layers.Dense(3)", NoteKind.UNITS, "instead: (20, 3), (20, 1)"),
        ("tf.keras.layers.Rescaling(float('nan'))", NoteKind.NOT_FINITE, "of: 20, 20"),
        (
            "tf.keras.layers.Lambda(lambda x: tf.zeros((7, 1)))",
            NoteKind.ROWS,
            "instead: (7, 1), (20, 1)",
        ),
    ],
)
async def test_predictions_that_cannot_be_measured_are_bad(judge, layer, kind, phrase):
    source = (
        f"import tensorflow as tf\nmodel = tf.keras.Sequential([tf.keras.Input((1,)), {layer}])\n"
    )

    judgement = await judged(judge, source)

    assert judgement.verdict == Verdict.BAD_PREDICTIONS
    assert judgement.notes[0].kind == kind
    assert judgement.notes[0].particulars == phrase


async def test_an_exception_is_told_with_the_learners_own_line(judge):
    judgement = await judged(judge, "a = 1\n\nb = [\n    0,\n]\nprint(b[7])\n")

    note = judgement.notes[0]
    assert (note.kind, note.line, note.text) == (NoteKind.RAISED, 6, "print(b[7])")
    assert note.detail == "IndexError: list index out of range"


async def test_code_that_does_not_parse_is_told_with_a_caret(judge):
    judgement = await judged(judge, "x = 1\ny = = 2\n")

    note = judgement.notes[0]
    assert (note.kind, note.line, note.column) == (NoteKind.SYNTAX, 2, 5)
    assert note.text == "y = = 2"


async def test_output_that_was_cut_is_kept_up_to_the_limit(judge):
    limits = Limits(output_bytes=100)

    judgement = await judged(judge, "print('x' * 1000)", limits=limits)

    assert judgement.verdict == Verdict.OUTPUT_LIMIT
    assert judgement.output == "x" * 100
    assert NoteKind.OUTPUT_CUT in {note.kind for note in judgement.notes}


async def test_progress_comes_while_training(judge):
    seen: list[tuple[Epoch, ...]] = []

    judgement = await judge.judge(a_submission(SOLUTION), a_challenge(), seen.append)

    assert [len(history) for history in seen] == [1, 2]
    assert seen[-1] == judgement.history
    assert set(judgement.history[0].metrics) == {"loss"}


async def test_the_same_source_ends_the_same(judge):
    first = await judged(judge, UNTRAINED)
    second = await judged(judge, UNTRAINED)

    assert first.value == second.value


async def test_a_dataset_is_given_as_train_ds(judge):
    source = SOLUTION.replace("x_train, y_train", "train_ds")

    judgement = await judged(judge, source, provides=("train_ds",))

    assert judgement.verdict == Verdict.ACCEPTED


async def test_text_can_be_predicted(supervisor, tmp_path):
    code = (
        "import numpy as np\n"
        "def build(rng):\n"
        "    x = np.array(['good fun', 'bad']).repeat(8)\n"
        "    y = np.array([1, 0]).repeat(8)\n"
        "    return dict(x_train=x, y_train=y, hidden_x=x, hidden_y=y)\n"
    )
    source = """
    import tensorflow as tf
    words = tf.keras.layers.TextVectorization(output_mode="multi_hot")
    words.adapt(x_train)
    model = tf.keras.Sequential([
        tf.keras.Input((), dtype="string"), words, tf.keras.layers.Dense(1, activation="sigmoid")
    ])
    model.compile(tf.keras.optimizers.Adam(0.5), "binary_crossentropy")
    model.fit(tf.constant(x_train), y_train, epochs=10)
    """
    judge = Judge(supervisor, datasets(tmp_path, code))

    judgement = await judged(judge, source, metric="accuracy", target=0.99)

    assert (judgement.verdict, judgement.value) == (Verdict.ACCEPTED, 1.0)


async def test_what_the_model_consists_of_is_told(judge):
    source = SOLUTION.replace(
        "[tf.keras.Input((1,)), ", "[tf.keras.Input((1,)), Mine(), "
    ).replace("model = ", "class Mine(tf.keras.layers.ReLU):\n    pass\n\nmodel = ")
    checks = Checks(requires=("Conv2D",), forbids=("ReLU",), layers=1)

    judgement = await judged(judge, source, checks=checks, target=99.0)

    assert judgement.verdict == Verdict.INCOMPLETE
    assert [(note.kind, note.particulars) for note in judgement.notes] == [
        (NoteKind.LAYER_MISSING, "Conv2D"),
        (NoteKind.LAYER_FORBIDDEN, "ReLU"),
        (NoteKind.LAYER_COUNT, "of: 2, 1"),
    ]


async def test_the_file_s_size_is_about_that_of_a_saved_model(judge):
    source = f"""{SOLUTION}
import os
model.save("mine.keras")
print(os.path.getsize("mine.keras"))
"""
    judgement = await judged(judge, source)

    assert judgement.file_bytes == pytest.approx(int(judgement.output), rel=0.5)


async def test_a_model_that_is_built_only_by_predicting_is_counted(judge):
    source = """
import tensorflow as tf

class Line(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)

model = Line()
"""
    judgement = await judged(judge, source)

    assert (judgement.parameters, judgement.verdict) == (2, Verdict.BELOW_TARGET)


async def test_lines_of_a_notebook_are_skipped_with_a_note(judge):
    judgement = await judged(judge, f"%matplotlib inline\n!pip install keras\n{SOLUTION}")

    [note] = [note for note in judgement.notes if note.kind is NoteKind.SKIPPED]
    assert judgement.verdict == Verdict.ACCEPTED
    assert (note.detail, note.line, note.text) == ("1–2", 1, "%matplotlib inline")
