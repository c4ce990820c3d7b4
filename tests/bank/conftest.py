"""The bank as it is shipped, and a judge as learners meet it."""

from pathlib import Path

import pytest

from challenges import library
from challenges.library import Library
from runner.datasets import Datasets
from runner.judge import Judge
from runner.supervisor import Supervisor
from tests.bank import stand_ins


@pytest.fixture(scope="session")
def bank() -> Library:
    return library.load()


@pytest.fixture(scope="session")
def judge(
    supervisor: Supervisor,
    bank: Library,
    tmp_path_factory: pytest.TempPathFactory,
) -> Judge:
    return Judge(supervisor, Datasets(bank.folder, tmp_path_factory.mktemp("data")))


@pytest.fixture(scope="session")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of downloads, with stand-ins for them."""
    return stand_ins.write(tmp_path_factory.mktemp("downloads") / "fetched")


@pytest.fixture(scope="session")
def whole(fetched: Path) -> Library:
    """The bank where everything was fetched."""
    return library.load(has=lambda download: download.is_in(fetched))
