"""What can go wrong on our side of the judge; a learner's failure is a verdict and none of these.

RunnerError
├── SandboxUnavailableError    a wall does not hold on this machine; says what to do about it
├── ZygoteError                the process that forks children died or did not start
├── ChildError                 a child died before it had taken up any of the learner's code
├── ProtocolError              bytes that are no frame
└── DatasetError               a challenge's data could not be made
"""

from dataclasses import dataclass


class RunnerError(Exception):
    """The root: nothing was judged, and nothing may be counted."""


@dataclass
class SandboxUnavailableError(RunnerError):
    """A wall of the sandbox does not hold here, so nothing hostile may run here."""

    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}"


class ZygoteError(RunnerError):
    """The zygote died or did not start; the jobs in its children are lost."""


class ChildError(RunnerError):
    """A child died before it had taken up any of the learner's code."""


class ProtocolError(RunnerError):
    """Bytes that are no frame, or a frame that is not what may come now."""


@dataclass
class DatasetError(RunnerError):
    """The data of a challenge could not be made."""

    slug: str
    detail: str

    def __str__(self) -> str:
        return f"{self.slug}: {self.detail}"
