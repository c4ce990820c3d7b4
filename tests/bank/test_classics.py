"""Challenges on the classic downloads: offered where they were fetched, and sound on stand-ins."""

from pathlib import Path

import numpy as np
import pytest

from challenges import consistency, library
from challenges.library import BANK, Library
from runner import proof
from runner.datasets import Datasets
from runner.errors import DatasetError
from tests.bank import stand_ins

pytestmark = pytest.mark.xdist_group("classics")  # their stand-ins take seconds to write

PAGE = (BANK / "code" / "PROOF.md").read_text(encoding="utf-8")


CLASSICS = tuple(library.load().waiting)


def test_they_are_offered_where_their_data_was_fetched_and_nowhere_else(
    bank: Library, whole: Library, fetched: Path
) -> None:
    assert not set(CLASSICS) & set(bank.challenges)
    assert set(CLASSICS) <= set(whole.challenges)
    assert whole.waiting == {}

    one = library.load(has=lambda download: download.id == "imdb")
    assert set(one.challenges) - set(bank.challenges) == {"coded-reviews"}


def test_each_download_is_for_something_and_has_a_stand_in(bank: Library) -> None:
    assert set(bank.downloads) == set(stand_ins.STAND_INS)
    assert [name for name in bank.downloads if not bank.waiting_for(name)] == []


@pytest.mark.parametrize("slug", CLASSICS)
def test_their_texts_are_checked_and_their_proof_is_complete(slug: str, whole: Library) -> None:
    challenge = whole.challenge(slug)

    assert consistency.check_challenge(whole, challenge) == []
    assert proof.missing(challenge, whole.folder(slug)) == []
    assert f"`{slug}`" in PAGE.partition("not proven on real data")[2]


@pytest.mark.parametrize("slug", CLASSICS)
async def test_the_data_is_read_from_the_download(
    slug: str, whole: Library, fetched: Path, tmp_path: Path
) -> None:
    data = await Datasets(whole.folder, tmp_path, fetched).load(whole.challenge(slug))

    assert len(data.hidden_inputs) == len(data.hidden_labels) >= 800
    assert f"({len(data.train['y_train'])},)" in whole.challenge(slug).prompt
    assert not np.isin(data.hidden_inputs[:5], data.train["x_train"]).all()


async def test_without_the_download_there_is_no_data(whole: Library, tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="FileNotFoundError"):
        await Datasets(whole.folder, tmp_path).load(whole.challenge("golden-houses"))
