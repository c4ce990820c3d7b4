"""Settings: the only reader of the environment. A wrong value stops the start."""

import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings.exceptions import SettingsError as UnreadableError

_TOKEN = re.compile(r"[0-9]{5,16}:[A-Za-z0-9_-]{30,64}")
_IDS = "a list of Telegram ids is written as [123456789, 987654321]"
_PACKS = 'a list of folders is written as ["/srv/our-questions"]'
_LISTS = {"admin_ids": _IDS, "bank_packs": _PACKS}


class SettingsError(Exception):
    """The environment or .env says something that cannot be used; the text says what and how."""


class Settings(BaseSettings):
    """What the operator decides. Every key stands in .env.example."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_ignore_empty=True,
        env_prefix="DAILYTENSOR_",
        extra="ignore",
        frozen=True,
    )

    telegram_bot_token: Annotated[
        SecretStr | None, Field(validation_alias="TELEGRAM_BOT_TOKEN")
    ] = None
    database_url: Annotated[SecretStr | None, Field(validation_alias="DATABASE_URL")] = None
    port: Annotated[int, Field(ge=1, le=65535, validation_alias="PORT")] = 8080
    dyno: Annotated[str | None, Field(validation_alias="DYNO")] = None

    webhook_url: str | None = None
    bot_api_url: str | None = None
    data_dir: Path = Path("data")
    bank_packs: tuple[Path, ...] = ()
    runner_concurrency: Annotated[int, Field(ge=0, le=64)] = 1
    admin_ids: tuple[int, ...] = ()
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("telegram_bot_token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("a token looks like 123456789:AAF… ; @BotFather gives you one")
        return token

    @field_validator("bank_packs")
    @classmethod
    def _are_folders(cls, packs: tuple[Path, ...]) -> tuple[Path, ...]:
        if not all(pack.is_dir() for pack in packs):
            raise ValueError(_PACKS)
        return packs

    @field_validator("webhook_url")
    @classmethod
    def _is_https(cls, url: str | None) -> str | None:
        if url is not None and not _is_address(url, "https"):
            raise ValueError("Telegram only calls https:// addresses, as in https://example.org")
        return url

    @field_validator("bot_api_url")
    @classmethod
    def _is_http(cls, url: str | None) -> str | None:
        if url is not None and not _is_address(url, "https", "http"):
            raise ValueError("it is the address of a Bot API server, as in http://127.0.0.1:8081")
        return url.rstrip("/") if url is not None else None

    @property
    def token(self) -> str:
        """The bot's token.

        Raises:
            SettingsError: If none is set.
        """
        if self.telegram_bot_token is None:
            raise SettingsError(
                "TELEGRAM_BOT_TOKEN is not set. Ask @BotFather for a token and put it into .env, "
                "or try everything without one: make demo"
            )
        return self.telegram_bot_token.get_secret_value()

    @property
    def database(self) -> str:
        """The database's URL: the one that is set, or a SQLite file in the data folder.

        Raises:
            SettingsError: If the disk of this host does not keep a file.
        """
        url = f"sqlite:///{self.data_dir / 'dailytensor.db'}"
        if self.database_url is not None:
            url = self.database_url.get_secret_value()
        if self.dyno and url.strip().startswith("sqlite"):
            raise SettingsError(
                "DATABASE_URL names no server, and this host wipes its disk every day: a SQLite "
                "file would be lost. Add a PostgreSQL database."
            )
        return url


def read() -> Settings:
    """Return the settings of this environment.

    Raises:
        SettingsError: One line for each value that cannot be used.
    """
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("\n".join(_sentences(error))) from None  # the cause holds the values
    except UnreadableError as error:
        key = next((key for key in _LISTS if key in str(error)), "admin_ids")
        raise SettingsError(f"{_key(key)}: {_LISTS[key]}") from None
    except UnicodeDecodeError:
        raise SettingsError(".env is no text in UTF-8") from None


def _sentences(error: ValidationError) -> list[str]:
    problems = error.errors(include_input=False, include_url=False)
    found = {str(problem["loc"][0]): problem["msg"] for problem in problems}
    found |= {key: told for key, told in _LISTS.items() if key in found}
    return [f"{_key(name)}: {said.removeprefix('Value error, ')}" for name, said in found.items()]


def _key(field: str) -> str:
    return field if field.isupper() else f"DAILYTENSOR_{field.upper()}"


def _is_address(url: str, *schemes: str) -> bool:
    parts = urlsplit(url)
    try:
        is_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return (
        parts.scheme in schemes and bool(parts.hostname) and is_port and not re.search(r"\s", url)
    )
