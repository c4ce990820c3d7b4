"""Which TensorFlow names a question is found to speak of."""

from challenges.questions import GapQuestion
from runner.symbols import symbols


def test_names_are_found_in_code_and_in_texts():
    question = GapQuestion(
        id="q",
        idea="i",
        skill="2.1",
        kind="gap",
        level="fix",
        prompt="Not `np.ones(3)`, and not tf.zeros or model.keras.",
        code="y = tf.data.Dataset.range(3).____(2) + net.tf.ones",
        explanation="`x[..., tf.newaxis]` and `tf.keras.layers.Dense(1)`.",
        answers=("batch",),
        source="C1W1",
    )

    assert symbols(question) == {
        "np.ones",
        "tf.zeros",
        "tf.data.Dataset.range",
        "tf.newaxis",
        "tf.keras.layers.Dense",
    }
