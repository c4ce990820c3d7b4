import pytest

from challenges.challenge import Limits
from runner.jobs import Job
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

SHOWING = """
import keras, numpy as np, tensorflow as tf

class Shown(keras.Model):
    def __init__(self):
        super().__init__()
        self.head = keras.layers.Dense(1)

    def call(self, x):
        return self.head(x)

    def train_step(self, data):
        tf.py_function(lambda x: seen.extend(x.numpy().ravel().tolist()), [data[0]], [])
        return super().train_step(data)

def orders(**options):
    seen.clear()
    model = Shown()
    model.compile("sgd", "mse")
    model.fit(x, x, epochs=4, batch_size=3, verbose=0, **options)
    return [tuple(seen[start:start + 10]) for start in range(0, len(seen), 10)]

seen = []
x = np.arange(10.0).reshape(10, 1)
"""


async def printed(supervisor, code, **fields):
    job = Job(source=SHOWING + code, has_policy=False, **fields)
    return (await supervisor.run(job)).output


async def test_every_epoch_sees_every_sample_in_an_order_of_its_own(supervisor):
    code = "print(len(set(orders())), all(sorted(o) == x[:, 0].tolist() for o in orders()))"

    assert await printed(supervisor, code) == "4 True\n"


async def test_without_shuffling_the_order_stays(supervisor):
    code = "print(set(orders(shuffle=False)) == {tuple(x[:, 0].tolist())})"

    assert await printed(supervisor, code) == "True\n"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("7", "7", "True"), ("7", "8", "False"), ("None", "None", "False")],
)
async def test_a_seed_settles_the_orders(supervisor, first, second, expected):
    code = f"""
tf.random.set_seed({first}); one = orders()
tf.random.set_seed({second}); two = orders()
print(one == two)
"""
    assert await printed(supervisor, code) == f"{expected}\n"


async def test_the_same_submission_sees_the_same_orders(supervisor):
    code = "print(orders())"
    runs = [await printed(supervisor, code, seed=seed) for seed in (5, 5, 6)]

    assert runs[0] == runs[1] != runs[2]


async def test_orders_are_drawn_apart_from_other_random_numbers(supervisor):
    code = """
tf.random.set_seed(1); np.random.seed(1)
before = float(tf.random.normal(())), np.random.rand()
tf.random.set_seed(1); np.random.seed(1)
orders()
print((float(tf.random.normal(())), np.random.rand()) == before)
"""
    assert await printed(supervisor, code) == "True\n"


async def test_a_child_that_was_warm_trains_as_one_that_was_not(supervisor):
    code = """
model = keras.Sequential(
    [keras.Input((1,)), keras.layers.Dense(4), keras.layers.Dropout(0.5), keras.layers.Dense(1)]
)
model.compile("adam", "mse")
model.fit(x, x, batch_size=3, epochs=2, verbose=0)
print([w.tolist() for w in model.get_weights()], tf.random.normal((2,)).numpy(), np.random.rand())
"""
    more = Limits(memory_bytes=3 * 2**30)  # than a child that waits may use: so one is forked

    await supervisor.warm()
    warm, cold = await printed(supervisor, code), await printed(supervisor, code, limits=more)

    assert warm == cold
    assert "]]" in warm
