"""Fetching a download: each file is resumed where it was cut, verified, and then gets its name.

What a server sends is trusted for nothing but its checksum. A file in the making ends in `.part`,
so whatever kills this leaves no file that looks whole.
"""

import hashlib
import http.client
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from challenges.downloads import Download, RemoteFile

OnBytes = Callable[[RemoteFile, int], None]

_CHUNK = 1 << 18
_PARTIAL, _NOT_SATISFIABLE = 206, 416


@dataclass
class FetchError(Exception):
    """A file could not be fetched, or is not what it should be."""

    name: str
    detail: str

    def __str__(self) -> str:
        return f"{self.name}: {self.detail}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetcher:
    """Fetches downloads into a folder."""

    fetched: Path
    on_bytes: OnBytes = lambda _, __: None  # given each file, and how many bytes of it are there
    patience_seconds: float = 30.0  # without a byte for so long, and it is given up

    def fetch(self, download: Download) -> None:
        """Fetch what is not there yet.

        Raises:
            FetchError: If a file could not be had whole; fetching again goes on where it was.
        """
        folder = self.fetched / download.id
        folder.mkdir(parents=True, exist_ok=True)
        for file in download.files:
            if not (folder / file.name).is_file():
                self._fetch(file, folder)

    def _fetch(self, file: RemoteFile, folder: Path) -> None:
        part = folder / f"{file.name}.part"
        try:
            self._receive(file, part)
            _verify(file, part)
        except FetchError:
            part.unlink(missing_ok=True)  # of no use: fetching again begins anew
            raise
        except HTTPError as error:
            raise FetchError(file.name, f"the server says {error.code} to {file.url}") from error
        except (OSError, http.client.HTTPException) as error:
            detail = f"{error}; fetch again, it goes on where it was"
            raise FetchError(file.name, detail) from error
        part.replace(folder / file.name)

    def _receive(self, file: RemoteFile, part: Path) -> None:
        """Append what is missing to what a fetch before has left."""
        had = part.stat().st_size if part.exists() else 0
        headers = {"Range": f"bytes={had}-"} if had else {}
        request = Request(file.url, headers=headers)  # noqa: S310  # its model admits http alone
        try:
            response = urlopen(request, timeout=self.patience_seconds)  # noqa: S310  # as above
        except HTTPError as error:
            if had and error.code == _NOT_SATISFIABLE:
                return  # all of it is there; the checksum tells whether that is so
            raise
        with response, part.open("ab" if response.status == _PARTIAL else "wb") as target:
            self._copy(file, response, target)

    def _copy(
        self, file: RemoteFile, response: http.client.HTTPResponse, target: IO[bytes]
    ) -> None:
        announced = int(response.headers.get("Content-Length") or 0)
        whole = target.tell() + announced
        if whole > file.most_bytes:
            raise FetchError(file.name, f"{whole} bytes; {file.most_bytes} are the most")
        while chunk := response.read1(_CHUNK):
            target.write(chunk)
            self.on_bytes(file, target.tell())
            if target.tell() > file.most_bytes:
                raise FetchError(file.name, f"more than {file.most_bytes} bytes")
        if announced and target.tell() < whole:
            raise ConnectionError(f"cut after {target.tell()} of {whole} bytes")
        target.flush()
        os.fsync(target.fileno())


def _verify(file: RemoteFile, part: Path) -> None:
    with part.open("rb") as content:
        found = hashlib.file_digest(content, "sha256").hexdigest()
    if found != file.sha256:
        detail = f"its SHA-256 is {found}, not {file.sha256}: it was thrown away"
        raise FetchError(file.name, detail)
