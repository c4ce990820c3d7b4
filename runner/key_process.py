"""One process of `runner.keys`: reads what to check from stdin, reports a line a question.

Besides the zygote and its children this is the only place that imports TensorFlow.
"""

import contextlib
import io
import json
import operator
import os
import signal
import sys
from types import FrameType
from typing import Any

_SECONDS = 60
_SHOWN = 500
"""Characters of output in a report: with it a line stays below a pipe's atomic 4096 bytes."""


def main() -> None:
    """Check everything that stdin lists, each in a namespace of its own."""
    jobs = json.load(sys.stdin)
    names = _usual_names()
    signal.signal(signal.SIGALRM, _give_up)
    for job in jobs:
        report = _checked(job, names) | {
            "id": job["id"],
            "label": job["label"],
            "missing": [name for name in job["names"] if not _resolves(name, names)],
        }
        os.write(1, f"{json.dumps(report, ensure_ascii=False)}\n".encode())


def _usual_names() -> dict[str, Any]:
    """What any course notebook imports before its first cell."""
    import keras  # the jobs are read first, so that the parent need not wait
    import numpy as np
    import tensorflow as tf

    return {"tf": tf, "np": np, "keras": keras, "layers": keras.layers}


def _checked(job: dict[str, Any], names: dict[str, Any]) -> dict[str, Any]:
    printed: list[str] = []
    try:
        for code in job["codes"] if job["check"] else ():
            printed.append(_printed(job["check"], names | {"code": code}))
    except Exception as error:  # noqa: BLE001  # whatever is wrong with a check, its author hears it
        told = f"{type(error).__name__}: {error}"[:_SHOWN]
        return {"printed": printed, "error": told, "passed": []}
    passed = [code[:_SHOWN] for code in job["wrong"] if _holds(job["check"], code, names)]
    return {"printed": printed, "error": "", "passed": passed[:1]}


def _holds(check: str, code: str, names: dict[str, Any]) -> bool:
    """Whether a check takes a program that it should refuse."""
    try:
        return _printed(check, names | {"code": code}).endswith("ok")
    except Exception:  # noqa: BLE001  # however it fails, it does not hold
        return False


def _printed(check: str, names: dict[str, Any]) -> str:
    """What a check prints, with Keras in the state of a fresh notebook."""
    # Freeing memory would collect garbage through all of TensorFlow: a quarter second each time.
    names["keras"].utils.clear_session(free_memory=False)
    names["keras"].config.disable_interactive_logging()  # progress bars are no key
    names["keras"].utils.set_random_seed(1)
    output = io.StringIO()
    signal.alarm(_SECONDS)
    try:
        with contextlib.redirect_stdout(output):
            exec(check, names | {"__name__": "check"})  # noqa: S102  # the bank's own text
    finally:
        signal.alarm(0)
    return output.getvalue().strip()[:_SHOWN]


def _resolves(name: str, names: dict[str, Any]) -> bool:
    root, _, path = name.partition(".")
    try:
        operator.attrgetter(path)(names[root])
    except AttributeError:
        return False
    return True


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError(f"it took more than {_SECONDS} seconds")


if __name__ == "__main__":
    main()
