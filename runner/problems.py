"""Putting into a frame how a snippet failed. Can only make a verdict worse, never better."""

import errno
import re
import traceback
from dataclasses import asdict

import tensorflow as tf

from challenges.phrases import Phrase
from runner import messages
from runner.checking import UnmetError, UnnamedError
from runner.keras2 import recognition
from runner.model_files.errors import ModelFileError
from runner.models import ModelMissingError, ModelTooLargeError, UnpredictableError
from runner.policy.errors import PolicyRejection, Rejection, SourceError
from runner.policy.source import FILENAME, line_of
from runner.snippet import Ready

_MAX_MESSAGE = 1_500
_FILES = re.compile(r'^\s*File "[^"\n]*", line .*\n', re.MULTILINE)
_FULL = {errno.EFBIG, errno.ENOSPC, errno.EDQUOT}


def described(error: BaseException, ready: Ready | None, *, is_legacy: bool = False) -> bytes:
    """The payload that tells of this error; `ready` is the source, if it came so far."""
    match error:
        case PolicyRejection():
            return _refused(error.rejections if ready is None else ready.placed(error))
        case SourceError():
            return _unparsable(error.message, error.line, error.column, error.text, error.phrase)
        case SyntaxError(filename=name) if name == FILENAME:
            return _unparsable(error.msg, error.lineno, error.offset, error.text or "")
        case ModelMissingError() | UnpredictableError():
            return messages.dump(problem=error.problem, phrase=_written(error.phrase))
        case UnmetError() | UnnamedError():
            return messages.dump(problem=error.problem, message=str(error)[:_MAX_MESSAGE])
        case ModelFileError():
            return messages.dump(problem="file", fault=error.fault, message=error.detail)
        case ModelTooLargeError():
            return messages.dump(problem="too large", parameters=error.parameters)
    return _exceeded(error) or _raised(error, ready, is_legacy)


def _exceeded(error: BaseException) -> bytes | None:
    """What tells of a limit that the kernel enforced, if this is such an error."""
    if isinstance(error, MemoryError | tf.errors.ResourceExhaustedError):
        return messages.dump(problem="memory")
    if isinstance(error, OSError) and error.errno in _FULL:
        return messages.dump(problem="output")
    return None


def _raised(error: BaseException, ready: Ready | None, is_legacy: bool) -> bytes:
    line = ready.place(error) if ready else None
    text = line_of(ready.source, line) if ready and line else ""
    words = _shortened("".join(traceback.format_exception_only(error)).strip())
    outdated = _outdated(error, ready.source, line, is_legacy) if ready else None
    return messages.dump(problem="raised", message=words, line=line, text=text, outdated=outdated)


def _outdated(
    error: BaseException, source: str, line: int | None, is_legacy: bool
) -> dict[str, object] | None:
    old = recognition.recognised(source, error, line, ran_as_legacy=is_legacy)
    return None if old is None else asdict(old)


def _shortened(words: str) -> str:
    """The words without the files that TensorFlow lists between them, which are ours and its."""
    return _FILES.sub("", words)[:_MAX_MESSAGE]


def _unparsable(
    message: str, line: int | None, column: int | None, text: str, phrase: Phrase | None = None
) -> bytes:
    return messages.dump(
        problem="unparsable",
        message=message,
        phrase=_written(phrase),
        line=line or None,
        column=column or None,
        text=text.rstrip("\n"),
    )


def _refused(rejections: tuple[Rejection, ...]) -> bytes:
    return messages.dump(problem="refused", refusals=[_refusal(each) for each in rejections])


def _refusal(rejection: Rejection) -> dict[str, object]:
    return {
        "kind": rejection.kind,
        "construct": rejection.construct,
        "line": rejection.line or None,
        "column": rejection.column or None,
        "text": rejection.text,
    }


def _written(phrase: Phrase | None) -> list[str] | None:
    return None if phrase is None else [phrase.kind, *phrase.values]
