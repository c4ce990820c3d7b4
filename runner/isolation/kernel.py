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


def unshare(flags: int) -> None:
    """Leave the namespaces of these kinds for new ones.

    Raises:
        OSError: With the kernel's errno.
    """
    _require(_LIBC.unshare(ctypes.c_int(flags)))


def setns(fd: int, kind: int) -> None:
    """Enter a namespace that is open at this descriptor.

    Raises:
        OSError: With the kernel's errno.
    """
    _require(_LIBC.setns(ctypes.c_int(fd), ctypes.c_int(kind)))


def mount(source: str, target: str, kind: str = "", flags: int = 0, options: str = "") -> None:
    """Mount a file system, or do to a mount what the flags say.

    Raises:
        OSError: With the kernel's errno.
    """
    words = [text.encode() for text in (source, target, kind)]
    _require(_LIBC.mount(*words, ctypes.c_ulong(flags), options.encode()))


def unmount(target: str, flags: int = 0) -> None:
    """Take away what is mounted there.

    Raises:
        OSError: With the kernel's errno.
    """
    _require(_LIBC.umount2(target.encode(), ctypes.c_int(flags)))


def _require(result: int) -> None:
    if result == -1:
        raise _last_error()


def _last_error() -> OSError:
    errno = ctypes.get_errno()
    return OSError(errno, os.strerror(errno))
