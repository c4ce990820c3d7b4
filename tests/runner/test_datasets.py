import asyncio

import numpy as np
import psutil
import pytest

from runner.errors import DatasetError
from tests.runner.making import LINE, a_challenge, datasets


async def test_data_is_split_into_what_is_given_and_what_is_kept(tmp_path):
    data = await datasets(tmp_path).load(a_challenge())

    assert sorted(data.train) == ["x_train", "y_train"]
    assert (data.hidden_inputs.shape, data.hidden_labels.shape) == ((20, 1), (20, 1))
    assert np.allclose(data.hidden_labels, 2 * data.hidden_inputs - 1)


async def test_data_is_made_once_and_kept(tmp_path):
    code = LINE + "\nopen(__file__ + '.runs', 'a').write('x')\n"

    first = await datasets(tmp_path, code).load(a_challenge())
    again = await datasets(tmp_path, code).load(a_challenge())

    assert np.array_equal(first.hidden_inputs, again.hidden_inputs)
    assert (tmp_path / "bank" / "data.py.runs").read_text() == "x"


async def test_every_installation_has_data_of_its_own(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()

    one, other = await asyncio.gather(
        datasets(tmp_path / "a").load(a_challenge()), datasets(tmp_path / "b").load(a_challenge())
    )

    assert not np.array_equal(one.hidden_inputs, other.hidden_inputs)


async def test_what_is_kept_is_for_nobody_else(tmp_path):
    await datasets(tmp_path).load(a_challenge())

    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "data/datasets").iterdir()}
    assert modes == {0o600}


async def test_what_ranks_ones_above_zeros_needs_both(tmp_path):
    code = LINE.replace("2 * x - 1", "np.zeros(60)")

    with pytest.raises(DatasetError, match="auc needs hidden labels of 0 and of 1"):
        await datasets(tmp_path, code).load(a_challenge(metric="auc", target=0.9))


@pytest.mark.parametrize(
    ("code", "detail"),
    [
        ("def build(rng):\n    raise ValueError('no wine')", "no wine"),
        ("def build(rng):\n    return {}", "data.py does not return hidden_x, hidden_y"),
        ("x = 1", "KeyError: 'build'"),
        (LINE.replace("y[40:]", "y[41:]"), "20 hidden inputs for 19 hidden labels"),
        (LINE.replace("y[40:]}", "np.array([object()] * 20)}"), "Object arrays cannot be saved"),
    ],
)
async def test_data_that_is_not_as_it_should_be_is_our_error(tmp_path, code, detail):
    with pytest.raises(DatasetError) as caught:
        await datasets(tmp_path, code).load(a_challenge())

    assert detail in str(caught.value)


async def test_data_that_nobody_waits_for_any_more_is_not_made_on(tmp_path):
    code = f"open({str(tmp_path / 'begun')!r}, 'w').close()\nimport time\ntime.sleep(600)\n"
    loading = asyncio.ensure_future(datasets(tmp_path, code).load(a_challenge()))
    while not (tmp_path / "begun").exists():
        await asyncio.sleep(0.02)

    loading.cancel()
    await asyncio.wait([loading])

    assert loading.cancelled()
    ours = psutil.Process().children()
    assert [one for one in ours if "dataset_builder" in " ".join(one.cmdline())] == []
