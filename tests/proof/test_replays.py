"""The reference with fewer epochs, however it counts them."""

import ast

from tests.proof.replays import replays

STEPS = (
    "for step in range(200):\n    optimizer.apply_gradients(found)\nshown = [n for n in range(3)]"
)


def test_epochs_of_fit_are_fewer():
    made = replays("model.fit(x, y, epochs=40)\nmodel.fit(x, y)")

    assert list(made) == ["0", "1", "2", "5", "all"]
    assert made["2"] == "model.fit(x, y, epochs=min(2, 40))\nmodel.fit(x, y, epochs=min(2, 1))"
    assert made["all"] == "model.fit(x, y, epochs=40)\nmodel.fit(x, y)"


def test_a_loop_over_epochs_goes_round_less_often():
    made = replays("EPOCHS = 30\nfor epoch in range(EPOCHS):\n    train_step(x)")

    assert "for epoch in range(min(5, EPOCHS)):" in made["5"]


def test_a_loop_over_steps_takes_a_share_of_them():
    made = replays(STEPS)

    assert "for step in range(200 * 5 // 20):" in made["5"]
    assert "for n in range(3)" in made["5"]


def test_a_loop_over_repeated_data_goes_through_it_less_often():
    made = replays("for x, y in data.repeat(60).batch(32):\n    step(x, y)")

    assert "in data.repeat(min(5, 60)).batch(32):" in made["5"]


def test_where_nothing_is_trained_there_is_nothing_to_replay():
    assert replays("model = build()") == {}


def test_replays_are_programs():
    assert [ast.parse(source) is None for source in replays(STEPS).values()] == [False] * 5
