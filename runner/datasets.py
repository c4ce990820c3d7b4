"""The data of challenges: what is given to learners, and what is kept from them.

A challenge's `data.py` is run once, in a process of its own, with randomness that is secret to
this installation: whoever reads the bank's code still cannot tell which rows are hidden.
"""

import asyncio
import hashlib
import os
import secrets
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from challenges.challenge import Challenge, Metric
from runner.errors import DatasetError
from runner.isolation import environment
from runner.jobs import TRAIN_DS
from runner.protocol import Array

_BUILDER = Path(__file__).with_name("dataset_builder.py")
_HIDDEN_INPUTS, _HIDDEN_LABELS = "hidden_x", "hidden_y"
_BUILD_SECONDS = 120.0
_MAX_DETAIL = 2_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChallengeData:
    """The arrays of a challenge. The labels stay in the supervisor's process."""

    train: dict[str, Array]
    hidden_inputs: Array
    hidden_labels: Array


class Datasets:
    """Makes the data of challenges, and keeps it in a folder."""

    def __init__(
        self, folder_of: Callable[[str], Path], data_dir: Path, fetched: Path | None = None
    ) -> None:
        """Keep data below `data_dir`; `folder_of` tells where a challenge's files lie.

        Downloads are in `fetched`, or else below `data_dir` as well.
        """
        self._folder_of = folder_of
        self._folder = data_dir / "datasets"
        self._fetched = fetched or data_dir / "fetched"
        self._lock = asyncio.Lock()
        self._loaded: dict[Path, ChallengeData] = {}

    async def load(self, challenge: Challenge) -> ChallengeData:
        """The data of a challenge, made if it was not.

        Raises:
            DatasetError: If its `data.py` fails, or returns what it should not.
        """
        async with self._lock:
            module = self._folder_of(challenge.slug) / "data.py"
            seed, path = await asyncio.to_thread(self._place, challenge.slug, module)
            if path not in self._loaded:
                if not path.exists():
                    words = (str(module), seed, *self._download(challenge))
                    await _build(challenge.slug, words, path)
                self._loaded[path] = await asyncio.to_thread(_read, challenge, path)
            return self._loaded[path]

    def _download(self, challenge: Challenge) -> tuple[str, ...]:
        """Where what was fetched for a challenge is, if it is made from that."""
        name = challenge.data.fetch
        return (str((self._fetched / name).absolute()),) if name else ()

    def _place(self, slug: str, module: Path) -> tuple[str, Path]:
        """The seed for this version of the data, and the file where it is kept."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            code = module.read_bytes()
        except OSError as error:
            raise DatasetError(slug, f"{module.name} cannot be read") from error
        secret = _secret(self._folder / "seed")
        words = (secret, slug.encode(), hashlib.sha256(code).digest())
        seed = hashlib.sha256(b"\0".join(words)).hexdigest()
        name = hashlib.sha256(seed.encode()).hexdigest()[:16]  # tells nothing of the seed
        return seed, self._folder / f"{slug}-{name}.npz"


def _secret(path: Path) -> bytes:
    """This installation's secret, made on first use."""
    if not path.exists():
        with tempfile.NamedTemporaryFile("wb", dir=path.parent) as new:  # private by default
            new.write(secrets.token_bytes(32))
            new.flush()
            try:
                os.link(new.name, path)
            except FileExistsError:  # another process was faster
                return path.read_bytes()
    return path.read_bytes()


async def _build(slug: str, words: tuple[str, ...], path: Path) -> None:
    """Have a `data.py` run in a process of its own; these words are told to it."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        target = Path(folder, "arrays.npz")
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", str(_BUILDER), str(target), *words),
            env=environment.of_zygote(Path(folder)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            _, complaint = await asyncio.wait_for(process.communicate(), _BUILD_SECONDS)
        except TimeoutError as error:
            raise DatasetError(slug, "data.py takes too long") from error
        finally:
            await _end(process)
        if process.returncode:
            raise DatasetError(slug, complaint.decode(errors="replace")[-_MAX_DETAIL:])
        await asyncio.to_thread(_publish, target, path)


async def _end(process: asyncio.subprocess.Process) -> None:
    """Leave nothing running, if it is too slow or the learner has taken the code back."""
    if process.returncode is None:
        process.kill()
        await process.wait()


def _publish(target: Path, path: Path) -> None:
    target.chmod(0o600)
    target.replace(path)


def _read(challenge: Challenge, path: Path) -> ChallengeData:
    with np.load(path, allow_pickle=False) as file:
        arrays: dict[str, Array] = {name: file[name] for name in file.files}
    problem = _problem(challenge, arrays)
    if problem:
        raise DatasetError(challenge.slug, problem)
    return ChallengeData(
        hidden_inputs=arrays.pop(_HIDDEN_INPUTS),
        hidden_labels=arrays.pop(_HIDDEN_LABELS),
        train=arrays,
    )


def _problem(challenge: Challenge, arrays: dict[str, Array]) -> str:
    """What is wrong with what a `data.py` returned."""
    needed = {*challenge.provides, _HIDDEN_INPUTS, _HIDDEN_LABELS} - {TRAIN_DS}
    if TRAIN_DS in challenge.provides:
        needed |= {"x_train", "y_train"}
    missing = sorted(needed - arrays.keys())
    if missing:
        return f"data.py does not return {', '.join(missing)}"
    inputs, labels = arrays[_HIDDEN_INPUTS], arrays[_HIDDEN_LABELS]
    if not len(inputs) or len(inputs) != len(labels):
        return f"{len(inputs)} hidden inputs for {len(labels)} hidden labels"
    if challenge.metric in {Metric.AUC, Metric.F1} and set(np.unique(labels)) != {0, 1}:
        return f"{challenge.metric} needs hidden labels of 0 and of 1, and no others"
    return ""
