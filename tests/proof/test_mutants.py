"""Mutants of a reference: each has one mistake, and is another program."""

import ast

from tests.proof.mutants.mutating import mutants

SEQUENTIAL = """
import tensorflow as tf
from tensorflow.keras import layers

def solution_model():
    model = tf.keras.Sequential([
        layers.Conv2D(20, 3, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(3, activation="softmax"),
    ])
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    model.fit(x_train, y_train, epochs=9)
    return model
"""
FUNCTIONAL = """
import keras

scale = keras.layers.Normalization()
scale.adapt(x_train)
window = keras.Input((8,))
x = keras.layers.Dense(10)(scale(window[:, 1:]))
model = keras.Model(window, keras.layers.Dense(1)(x) + 1)
model.compile("adam", loss=keras.losses.MeanSquaredError())
for step in range(30):
    model.train_on_batch(x_train, y_train)
"""


def named(source: str) -> dict[str, str]:
    return {mutant.name: mutant.source for mutant in mutants(source)}


def test_each_mistake_is_named_with_its_line():
    assert list(named(SEQUENTIAL)) == [
        "no-conv2d@7",
        "units-by-10@7",
        "no-activation@7",
        "no-dense@9",
        "one-unit-more@9",
        "one-unit-less@9",
        "last-linear@9",
        "last-relu@9",
        "last-frozen@9",
        "other-loss@11",
        "rate-times-100@11",
        "rate-by-1000@11",
        "rate-zero@11",
        "no-fit@12",
        "one-epoch@12",
        "labels-shuffled@12",
        "labels-one-late@12",
        "labels-inverted@12",
        "inputs-and-labels-swapped@12",
        "inputs-scaled-outside@12",
        "a-twentieth-of-the-rows@12",
    ]


def test_functional_models_and_loops_of_ones_own_have_mutants_too():
    assert list(named(FUNCTIONAL)) == [
        "no-adapt@5",
        "no-dense@7",
        "units-by-10@7",
        "no-scale@7",
        "lower-shifted@7",
        "other-arithmetic@8",
        "no-dense@8",
        "one-unit-more@8",
        "last-sigmoid@8",
        "last-tanh@8",
        "last-frozen@8",
        "other-loss@9",
        "one-round@10",
        "no-train_on_batch@11",
        "labels-shuffled@11",
        "labels-one-late@11",
        "labels-inverted@11",
        "inputs-and-labels-swapped@11",
    ]


def test_a_mutant_has_its_one_mistake_and_nothing_else_is_other():
    was, now = ast.unparse(ast.parse(SEQUENTIAL)), named(SEQUENTIAL)["rate-by-1000@11"]

    assert now == was.replace("Adam(0.01)", "Adam(0.01 / 1000)")


def test_what_a_mutant_needs_is_imported():
    source = named(SEQUENTIAL)["labels-shuffled@12"]

    assert source.startswith("import numpy as permuting\n")
    assert "fit(x_train, permuting.random.permutation(y_train), epochs=9)" in source


def test_all_mutants_are_programs_of_their_own():
    programs = list(named(SEQUENTIAL).values())

    assert len(set(programs)) == len(programs)
    assert [ast.parse(program).body == [] for program in programs].count(True) == 0
