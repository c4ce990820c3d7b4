"""Code that asks for Keras 2 runs under legacy Keras, as it would have where it was written."""

import pytest

from challenges.submissions import asks_for_legacy
from challenges.verdicts import Epoch, NoteKind, Verdict
from runner.jobs import Job
from runner.judge import Judge
from tests.runner.making import a_challenge, a_submission, datasets
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

SCRIPT = """\
# keras: legacy
import numpy as np
import tensorflow as tf
from keras.callbacks import Callback
from keras.layers import Dense
from keras.models import Sequential
from tensorflow.keras.optimizers import SGD

class Stop(Callback):
    def on_epoch_end(self, epoch, logs={}):
        if epoch == 2:
            self.model.stop_training = True

model = Sequential()
model.add(Dense(1, input_dim=1, weights=[np.array([[2.0]]), np.array([-1.0])]))
model.compile(optimizer=SGD(lr=0.0, decay=1e-6), loss="mse", metrics=["mae"])
history = model.fit(x_train, y_train, epochs=9, callbacks=[Stop()], workers=1)
print(sorted(history.history), float(model.predict([1.0])[0][0]))
"""
NAMES = """
import keras
import tensorflow as tf
import tensorflow.keras as third
from keras import layers
from tensorflow.keras.layers import Dense
from tensorflow import keras as second
print(keras.__version__[0], tf.keras.__version__[0], third.__version__[0], second.__version__[0])
print(layers.Dense is Dense, tf.losses.MeanSquaredError is keras.losses.MeanSquaredError)
"""
LAMBDA = """
import keras
model = keras.Sequential([keras.layers.Lambda(lambda x: x, input_shape=(1,))])
model.save("mine.h5")
keras.models.load_model("mine.h5")
"""


async def test_a_script_of_keras_2_is_accepted_with_its_epochs(supervisor, tmp_path):
    judge = Judge(supervisor, datasets(tmp_path))
    seen: list[tuple[Epoch, ...]] = []

    judgement = await judge.judge(a_submission(SCRIPT), a_challenge(), seen.append)

    assert judgement.verdict == Verdict.ACCEPTED, judgement.notes
    assert [(epoch.number, epoch.of) for epoch in judgement.history] == [(1, 9), (2, 9), (3, 9)]
    assert [len(history) for history in seen] == [1, 2, 3]
    assert set(judgement.history[0].metrics) == {"loss", "mae"}
    assert judgement.output == "['loss', 'mae'] 1.0\n"
    assert [note.kind for note in judgement.notes] == [NoteKind.LEGACY]


async def test_the_same_script_under_keras_3_is_told_what_has_changed(supervisor, tmp_path):
    judge = Judge(supervisor, datasets(tmp_path))
    script = SCRIPT.partition("\n")[2]

    judgement = await judge.judge(a_submission(script), a_challenge())

    raised, outdated = judgement.notes
    assert judgement.verdict == Verdict.ERROR
    assert (raised.kind, raised.line) == (NoteKind.RAISED, 14)
    assert (outdated.kind, outdated.detail, outdated.line) == (NoteKind.OUTDATED, "weights", 14)


@pytest.mark.parametrize("has_policy", [True, False])
@pytest.mark.parametrize(("is_legacy", "version"), [(True, "2"), (False, "3")])
async def test_keras_means_one_keras_by_all_its_names(supervisor, has_policy, is_legacy, version):
    job = Job(source=NAMES, has_policy=has_policy, is_legacy=is_legacy)

    execution = await supervisor.run(job)

    assert execution.output == f"{' '.join([version] * 4)}\nTrue True\n", execution.outcome


async def test_the_policy_has_legacy_files_loaded_safely_too(supervisor):
    execution = await supervisor.run(Job(source=LAMBDA, is_legacy=True))

    assert "safe_mode" in str(execution.outcome)


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("# keras: legacy\nx = 1", True),
        ("#keras:legacy", True),
        ("\ufeff\n# Keras: Legacy\r\nx = 1", True),
        ("x = 1\n# keras: legacy", False),
        ("# keras: legacy, please", False),
        ("", False),
    ],
)
async def test_the_first_line_asks_for_it(source, asks):
    assert asks_for_legacy(source) is asks
