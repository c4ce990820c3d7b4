"""The bank as it is shipped, and a judge as learners meet it."""

import pytest

from challenges import library
from challenges.library import Library
from runner.datasets import Datasets
from runner.judge import Judge
from runner.supervisor import Supervisor


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
