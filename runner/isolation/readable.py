"""What a child may read: Python's library, and the packages that TensorFlow itself depends on.

Not the packages that carry public data sets (those would give hidden labels away), and not this
project: whatever of it a child needs was imported before the fork.
"""

import re
import sysconfig
from importlib import metadata
from pathlib import Path

_ROOTS = (
    *("tensorflow", "tensorflow-cpu", "keras", "tf-keras", "RestrictedPython"),
    *("pandas", "pillow", "narwhals", "joblib"),  # course code uses them, and they carry no data
)
_DEVICES = (Path("/dev/urandom"), Path("/dev/null"))
_OF_ITSELF = ("cmdline", "maps", "stat", "statm", "status")
_NAME = re.compile(r"^[A-Za-z0-9._-]+")


def of_training() -> tuple[Path, ...]:
    """The files and folders that training reads."""
    return (*_standard_library(), *_packages(), *_DEVICES)


def of_process() -> tuple[Path, ...]:
    """What TensorFlow and the C library read about their own process; differs from child to child.

    Not the whole folder: in it lie also the machine's sockets (`net`) and mounts.
    """
    folder = Path("/proc/self").resolve()
    return tuple(folder / name for name in _OF_ITSELF)


def _standard_library() -> list[Path]:
    # Entry by entry: packages that anybody installed may lie in a folder inside the library's.
    folders = {Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib")}
    entries = [entry for folder in folders for entry in folder.iterdir()]
    return sorted(entry for entry in entries if not entry.name.endswith("-packages"))


def _packages() -> list[Path]:
    found = set()
    for distribution in _dependencies():
        for file in distribution.files or ():
            top = file.parts[0]
            if top not in {"..", "__pycache__"}:
                found.add(Path(str(distribution.locate_file(top))))
    return sorted(found)


def _dependencies() -> list[metadata.Distribution]:
    """TensorFlow's and Keras's distributions and all that they require, extras aside."""
    found: dict[str, metadata.Distribution] = {}
    waiting = list(_ROOTS)
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        distribution = None if not name or name in found else _distribution(name)
        if distribution is not None:
            found[name] = distribution
            waiting.extend(_required(line) for line in distribution.requires or ())
    return list(found.values())


def _distribution(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:  # for another system, or an extra
        return None


def _required(line: str) -> str:
    if "extra ==" in line:
        return ""
    match = _NAME.match(line)
    return match.group() if match else ""
