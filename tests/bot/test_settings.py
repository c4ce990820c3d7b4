"""Settings: what is wrong is said in one sentence, and never with what it was."""

import re
from pathlib import Path

import pytest

from bot import settings
from bot.settings import Settings, SettingsError

TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_12345"
ROOT = Path(__file__).parents[2]
KEYS = {
    "TELEGRAM_BOT_TOKEN",
    "DATABASE_URL",
    "PORT",
    "DYNO",
    *(
        f"DAILYTENSOR_{name.upper()}"
        for name in Settings.model_fields
        if name not in {"telegram_bot_token", "database_url", "port", "dyno"}
    ),
}


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    for key in KEYS:
        monkeypatch.delenv(key, raising=False)


def test_everything_has_a_default_but_the_token():
    found = settings.read()

    assert found.database == "sqlite:///data/dailytensor.db"
    assert (found.port, found.runner_concurrency, found.log_level) == (8080, 1, "INFO")
    assert (found.webhook_url, found.bot_api_url, found.admin_ids) == (None, None, ())
    with pytest.raises(SettingsError, match=r"TELEGRAM_BOT_TOKEN is not set.*make demo"):
        _ = found.token


def test_values_come_from_the_environment_and_from_a_file(monkeypatch: pytest.MonkeyPatch):
    Path(".env").write_text(f"PORT=9000\nTELEGRAM_BOT_TOKEN={TOKEN}\nDYNO=\n")
    monkeypatch.setenv("PORT", "9001")
    monkeypatch.setenv("DAILYTENSOR_ADMIN_IDS", "[1, 2]")
    monkeypatch.setenv("DAILYTENSOR_BOT_API_URL", "http://127.0.0.1:8081/")

    found = settings.read()

    assert (found.token, found.port, found.admin_ids) == (TOKEN, 9001, (1, 2))
    assert found.bot_api_url == "http://127.0.0.1:8081"


def test_empty_values_are_as_good_as_none():
    Path(".env").write_text("".join(f"{key}=\n" for key in sorted(KEYS)))

    assert settings.read() == Settings()
    assert settings.read().database == "sqlite:///data/dailytensor.db"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "s3cret"),
        ("TELEGRAM_BOT_TOKEN", f"{TOKEN} s3cret"),
        ("TELEGRAM_BOT_TOKEN", "s3cret:AAF-abcdefghijklmnopqrstuvwxyz_12345"),
        ("TELEGRAM_BOT_TOKEN", "123456789:s3cret/../../../../etc/passwd-and-more"),
        ("PORT", "s3cret"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("DAILYTENSOR_WEBHOOK_URL", "http://s3cret.example.org"),
        ("DAILYTENSOR_WEBHOOK_URL", "https://"),
        ("DAILYTENSOR_WEBHOOK_URL", "https://s3cret .example.org"),
        ("DAILYTENSOR_BOT_API_URL", "s3cret:8081"),
        ("DAILYTENSOR_BOT_API_URL", "http://127.0.0.1:s3cret"),
        ("DAILYTENSOR_RUNNER_CONCURRENCY", "-1"),
        ("DAILYTENSOR_RUNNER_CONCURRENCY", "s3cret"),
        ("DAILYTENSOR_ADMIN_IDS", "s3cret"),
        ("DAILYTENSOR_ADMIN_IDS", "12"),
        ("DAILYTENSOR_ADMIN_IDS", '["s3cret", "more"]'),
        ("DAILYTENSOR_LOG_LEVEL", "s3cret"),
        ("DAILYTENSOR_BANK_PACKS", "s3cret"),
        ("DAILYTENSOR_BANK_PACKS", '["s3cret"]'),
        ("DAILYTENSOR_BANK_PACKS", "[1]"),
    ],
)
def test_a_wrong_value_is_named_in_one_line_without_being_repeated(
    monkeypatch: pytest.MonkeyPatch, key: str, value: str
):
    monkeypatch.setenv(key, value)

    with pytest.raises(SettingsError) as raised:
        settings.read()

    said = str(raised.value)
    assert said.startswith(f"{key}: ")
    assert len(said.splitlines()) == 1
    assert "s3cret" not in said
    assert raised.value.__cause__ is None


def test_every_wrong_value_is_told_at_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PORT", "x")
    monkeypatch.setenv("DAILYTENSOR_LOG_LEVEL", "LOUD")

    with pytest.raises(SettingsError) as raised:
        settings.read()

    assert [line.partition(":")[0] for line in str(raised.value).splitlines()] == [
        "PORT",
        "DAILYTENSOR_LOG_LEVEL",
    ]


def test_a_file_that_is_no_text_is_told():
    Path(".env").write_bytes(b"PORT=\xff\xfe\n")

    with pytest.raises(SettingsError, match=r"^\.env is no text in UTF-8$"):
        settings.read()


@pytest.mark.parametrize("url", [None, "sqlite:///somewhere.db"])
def test_a_file_is_refused_where_the_disk_is_wiped(
    monkeypatch: pytest.MonkeyPatch, url: str | None
):
    monkeypatch.setenv("DYNO", "web.1")
    if url is not None:
        monkeypatch.setenv("DATABASE_URL", url)

    with pytest.raises(SettingsError, match="Add a PostgreSQL database"):
        _ = settings.read().database


def test_a_server_is_taken_where_the_disk_is_wiped(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DYNO", "web.1")
    monkeypatch.setenv("DATABASE_URL", "postgres://ada:s3cret@example.org/dailytensor")

    assert settings.read().database == "postgres://ada:s3cret@example.org/dailytensor"


def test_secrets_do_not_show_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("DATABASE_URL", "postgres://ada:s3cret@example.org/dailytensor")

    shown = repr(settings.read())

    assert TOKEN not in shown
    assert "s3cret" not in shown


def test_the_example_lists_exactly_what_is_read():
    text = (ROOT / ".env.example").read_text()

    listed = re.findall(r"^([A-Z_]+)=", text, re.MULTILINE)

    assert sorted(listed) == sorted(KEYS)


def test_the_example_holds_the_defaults():
    Path(".env").write_text((ROOT / ".env.example").read_text())

    assert settings.read() == Settings(_env_file=None)
