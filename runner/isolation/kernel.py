"""System calls that Python has no function for, made through the C library."""

import ctypes
import os

_LIBC = ctypes.CDLL(None, use_errno=True)


def syscall(number: int, *arguments: object) -> int:
    """The result of a system call.

    Raises:
        OSError: With the kernel's errno.
    """
    wide = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    result = int(_LIBC.syscall(ctypes.c_long(number), *wide))
    if result == -1:
        raise _last_error()
    return result


def prctl(option: int, *arguments: int) -> int:
    """The result of `prctl`.

    Raises:
        OSError: With the kernel's errno.
    """
    padded = [*arguments, 0, 0, 0, 0][:4]
    result = int(_LIBC.prctl(ctypes.c_int(option), *(ctypes.c_ulong(a) for a in padded)))
    if result == -1:
        raise _last_error()
    return result


def _last_error() -> OSError:
    errno = ctypes.get_errno()
    return OSError(errno, os.strerror(errno))
