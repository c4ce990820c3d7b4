"""No new privileges: no set-user-id program helps; also what Landlock and seccomp ask for."""

from runner.isolation import kernel

_PR_SET_NO_NEW_PRIVS = 38


def forbid() -> None:
    """Forbid this process and all it starts to gain privileges."""
    kernel.prctl(_PR_SET_NO_NEW_PRIVS, 1)
