import pytest

from challenges.library import Library, load


@pytest.fixture(scope="session")
def bank() -> Library:
    """The bank that is asked from."""
    return load()
