"""What a child tells of its model's size."""

from types import SimpleNamespace

from runner import messages
from runner.describing import described


def test_a_vocabulary_of_keras_2_counts_for_nothing():
    weights, vocabulary = SimpleNamespace(shape=(10, 3)), SimpleNamespace()  # as in tf_keras
    model = SimpleNamespace(built=True, count_params=lambda: 30, variables=[weights])
    with_words = SimpleNamespace(**(vars(model) | {"variables": [weights, vocabulary]}))

    assert described(with_words) == described(model)
    assert messages.parameters(described(model)) == 30
