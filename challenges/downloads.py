"""Data that is too large to ship: what an operator can fetch, from where, and how to verify it."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from challenges.questions import Slug, Text


class RemoteFile(BaseModel):
    """One file of a download. It has its name only once it is all there and verified."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    most_bytes: Annotated[int, Field(gt=0)]  # more is not taken


class Download(BaseModel):
    """A data set on somebody else's server."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug
    title: Text
    source: Text
    licence: Text
    checksums: Text  # where they were published
    files: Annotated[tuple[RemoteFile, ...], Field(min_length=1)]

    @property
    def most_bytes(self) -> int:
        """How much it can be at most."""
        return sum(file.most_bytes for file in self.files)

    def is_in(self, fetched: Path) -> bool:
        """Whether all of it was fetched into this folder of downloads."""
        return all((fetched / self.id / file.name).is_file() for file in self.files)
