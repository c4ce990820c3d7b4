"""Loading a model from a file, in a child, with Keras 3 or the legacy Keras that wrote it.

The file is as hostile as code. It is asked to be safe, but what holds are the kernel's walls.
"""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import keras
import tf_keras
from keras.src.saving import serialization_lib
from tf_keras.src.saving import serialization_lib as legacy_serialization_lib

from runner.model_files import archives, served
from runner.model_files.errors import ModelFileError
from runner.outcomes import FileFault

_HDF5 = b"\x89HDF\r\n\x1a\n"
_ZIP = b"PK"
_LAMBDA = ("Lambda", "lambda", "unsafe deserialization", "safe_mode")
_NO_MODEL = ("No model config found", "No model found in config")
_UNKNOWN_NAMES = ("Could not locate", "Unknown layer", "Unknown object", "cannot be deserialized")

Load = Callable[[Path], Any]


def load(content: bytes) -> Any:
    """The model in a file; it has what of a Keras model is needed to predict.

    Raises:
        ModelFileError: If there is none.
    """
    if content.startswith(_HDF5):
        path = _written(content, "model.h5")
        return _first(path, _in_order(_version_of_hdf5(path)))
    if not content.startswith(_ZIP):
        raise ModelFileError(FileFault.UNKNOWN)
    path = _written(content, "model.keras")
    names = archives.members(path)
    if "config.json" in names:
        return _first(path, _in_order(_version_of_archive(path)))
    return _load_served(path, names)


def _written(content: bytes, name: str) -> Path:
    path = Path(name)  # in the scratch folder, which is where a child is
    path.write_bytes(content)
    return path.absolute()


def _first(path: Path, ways: tuple[Load, ...]) -> Any:
    """The model as the first of these ways loads it; the first that fails knows best why."""
    failures: list[Exception] = []
    for way in ways:
        try:
            return way(path)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever a hostile file makes of a loader
            failures.append(error)
    raise _fault(failures[0]) from failures[0]


def _in_order(version: str) -> tuple[Load, ...]:
    """The two Keras, the one that wrote the file first."""
    return (_legacy, _current) if version.startswith("2") else (_current, _legacy)


def _current(path: Path) -> Any:
    with serialization_lib.SafeModeScope(True):
        return keras.saving.load_model(path, compile=False, safe_mode=True)


def _legacy(path: Path) -> Any:
    with legacy_serialization_lib.SafeModeScope(True):  # it forgets it for .h5 (CVE-2025-9905)
        return tf_keras.saving.load_model(str(path), compile=False, safe_mode=True)


def _version_of_hdf5(path: Path) -> str:
    try:
        with h5py.File(path, "r") as file:
            version = file.attrs.get("keras_version", "")
    except (OSError, KeyError, ValueError, RuntimeError, TypeError):
        return ""
    return version.decode(errors="replace") if isinstance(version, bytes) else str(version)


def _version_of_archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            return str(json.loads(archive.read("metadata.json"))["keras_version"])
    except (KeyError, ValueError, TypeError, RecursionError, zipfile.BadZipFile):
        return ""


def _load_served(path: Path, names: tuple[str, ...]) -> Any:
    """A SavedModel, at the archive's top or in a folder of it."""
    found = [name for name in names if Path(name).name == "saved_model.pb"]
    if not found:
        raise ModelFileError(FileFault.NOTHING_INSIDE)
    folder = path.with_name("saved_model")
    archives.unpack(path, folder)
    path.unlink()  # the scratch folder has only so much room
    shallowest = min(found, key=lambda name: name.count("/"))
    return _first(folder / Path(shallowest).parent, (served.load,))


def _fault(error: Exception) -> ModelFileError:
    if isinstance(error, ModelFileError):
        return error
    said = str(error)
    if _names(said, _LAMBDA):
        return ModelFileError(FileFault.CODE)
    if _names(said, _NO_MODEL):
        return ModelFileError(FileFault.WEIGHTS)
    if _names(said, _UNKNOWN_NAMES):
        return ModelFileError(FileFault.OWN_CLASS, _brief(error))
    return ModelFileError(FileFault.UNREADABLE, _brief(error))


def _names(said: str, words: tuple[str, ...]) -> bool:
    return any(word in said for word in words)


def _brief(error: Exception) -> str:
    first = str(error).strip().partition("\n")[0]
    return f"{type(error).__name__}: {first}"[:300]
