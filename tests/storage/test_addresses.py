import pytest

from storage import addresses
from storage.database import connect
from storage.errors import StorageError

SECRET = "hunter2"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("postgres://a:b@host:5432/name", "postgresql+psycopg://a:b@host:5432/name"),
        ("postgresql://a:b@host/name", "postgresql+psycopg://a:b@host/name"),
        ("postgresql+asyncpg://a:b@host/name", "postgresql+psycopg://a:b@host/name"),
        ("postgres://host/name?sslmode=require", "postgresql+psycopg://host/name?sslmode=require"),
        (" sqlite:///learners.db\n", "sqlite+aiosqlite:///learners.db"),
        ("sqlite:////data/learners.db", "sqlite+aiosqlite:////data/learners.db"),
        ("sqlite+aiosqlite:///learners.db", "sqlite+aiosqlite:///learners.db"),
        ("sqlite:///learners.db?timeout=1", "sqlite+aiosqlite:///learners.db"),
    ],
)
def test_addresses_are_taken_as_hosts_write_them(given, expected):
    address = addresses.for_bot(addresses.parse(given))

    assert address.render_as_string(hide_password=False) == expected


@pytest.mark.parametrize(
    "given",
    [
        "",
        SECRET,
        f"postgres://ada:{SECRET}@host:port/name",
        f"postgres://ada:{SECRET}@host",
        f"mysql://ada:{SECRET}@host/name",
        f"//ada:{SECRET}@host/name",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        f"sqlite://ada:{SECRET}@host/name",
    ],
)
def test_what_is_no_address_is_refused_without_repeating_it(given):
    with pytest.raises(StorageError) as refusal:
        connect(given)

    said = str(refusal.value)
    assert "sqlite:///path/to/file.db" in said
    assert SECRET not in said
    assert refusal.value.__cause__ is None


def test_a_description_names_the_place_and_nothing_secret():
    address = addresses.parse(f"postgres://ada:{SECRET}@host:5433/name?password={SECRET}")

    assert addresses.describe(address) == "postgresql://host:5433/name"
