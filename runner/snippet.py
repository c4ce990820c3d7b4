"""Running the learner's source in a child, with what it prints going to the output pipe."""

import io
import linecache
import sys
import traceback
import warnings
from dataclasses import dataclass
from types import CodeType
from typing import Protocol

from runner.policy import compiler, namespace
from runner.policy.errors import PolicyRejection, Rejection
from runner.policy.source import FILENAME
from runner.tasks import Task

_OUTPUT = 1


class Ready(Protocol):
    """Source that is ready to run, and knows its lines."""

    @property
    def code(self) -> CodeType:
        """What is run."""

    @property
    def source(self) -> str:
        """As the learner wrote it."""

    def place(self, error: BaseException) -> int | None:
        """Return the learner's line where an exception came from, if it came from there."""

    def placed(self, error: PolicyRejection) -> tuple[Rejection, ...]:
        """Return the rejections of a guard, with the line that ran into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plain:
    """Source as it stands, without the policy."""

    code: CodeType
    source: str

    def place(self, error: BaseException) -> int | None:
        lines = [
            line
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_code.co_filename == FILENAME
        ]
        return lines[-1] if lines else None

    def placed(self, error: PolicyRejection) -> tuple[Rejection, ...]:
        return error.rejections


def capture() -> None:
    """Have Python's output and error output go to the output pipe, as it is written."""
    pipe = io.FileIO(_OUTPUT, "wb", closefd=False)
    sys.stdout = sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(pipe), encoding="utf-8", errors="replace", line_buffering=True
    )
    warnings.formatwarning = _in_words


def flush() -> None:
    """Send what is still held back."""
    sys.stdout.flush()


def ready(task: Task) -> Ready:
    """The task's source, ready to run.

    Raises:
        PolicyRejection: If the policy does not admit it.
        SourceError: If it does not parse; without the policy, a SyntaxError.
    """
    return _compiled(task.source, task)


def ready_setup(task: Task) -> Ready | None:
    """What is to be run before, if anything; the learner's own source is made ready after it.

    The text that was made ready last is the one that AutoGraph finds.
    """
    return _compiled(task.setup, task) if task.setup else None


def run(source: Ready, task: Task, setup: Ready | None = None) -> dict[str, object]:
    """The variables that the source leaves behind; raises whatever it raises."""
    if task.has_policy:
        variables = namespace.namespace(task.data, _write)
    else:
        variables = {"__name__": "__main__", **task.data}
    if setup is not None:
        exec(setup.code, variables)  # noqa: S102  # the bank's own text
    exec(source.code, variables)  # noqa: S102  # this is what all the walls are for
    return variables


def _compiled(source: str, task: Task) -> Ready:
    return compiler.compile_source(source) if task.has_policy else _plain(source)


def _write(text: str) -> None:
    sys.stdout.write(text)


def _plain(source: str) -> Ready:
    code = compile(source, FILENAME, "exec", dont_inherit=True)
    lines = source.splitlines(keepends=True)
    linecache.cache[FILENAME] = len(source), None, lines, FILENAME  # where AutoGraph looks
    return _Plain(code=code, source=source)


def _in_words(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    line: str | None = None,
) -> str:
    """A warning in one line; where in a library it arose tells a learner nothing."""
    place = f"line {lineno}: " if filename == FILENAME else ""
    return f"{place}{category.__name__}: {message}\n"
