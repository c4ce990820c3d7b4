"""The numbers of system calls on this machine's processor, and its name in seccomp's eyes."""

import platform
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """One processor architecture under Linux."""

    audit: int  # AUDIT_ARCH_…: which calling convention a system call came by
    calls: Mapping[str, int]  # those that a child may be allowed
    capset: int
    pivot_root: int
    seccomp: int


# fmt: off
_X86_64 = Machine(audit=0xC000003E, capset=126, pivot_root=155, seccomp=317, calls={
    "futex": 202, "read": 0, "write": 1, "mmap": 9, "munmap": 11, "mprotect": 10, "madvise": 28,
    "mremap": 25, "brk": 12, "close": 3, "openat": 257, "open": 2, "lseek": 8, "fstat": 5,
    "stat": 4, "lstat": 6, "newfstatat": 262, "statx": 332, "pread64": 17, "pwrite64": 18,
    "readv": 19, "writev": 20, "getdents64": 217, "access": 21, "faccessat": 269,
    "faccessat2": 439, "readlink": 89, "readlinkat": 267, "getcwd": 79, "chdir": 80, "fcntl": 72,
    "dup": 32, "dup2": 33, "dup3": 292, "ftruncate": 77, "fsync": 74, "fdatasync": 75,
    "mkdir": 83, "mkdirat": 258, "rmdir": 84, "unlink": 87, "unlinkat": 263, "rename": 82,
    "renameat": 264, "renameat2": 316, "umask": 95, "rt_sigaction": 13, "rt_sigprocmask": 14,
    "rt_sigreturn": 15, "sigaltstack": 131, "restart_syscall": 219, "sched_yield": 24,
    "sched_getaffinity": 204, "sched_getparam": 143,
    "sched_getscheduler": 145, "sched_get_priority_max": 146, "sched_get_priority_min": 147,
    "nanosleep": 35, "clock_nanosleep": 230, "clock_gettime": 228, "clock_getres": 229,
    "gettimeofday": 96, "time": 201, "times": 100, "getcpu": 309, "getpid": 39, "gettid": 186,
    "getppid": 110, "getuid": 102, "geteuid": 107, "getgid": 104, "getegid": 108,
    "getrandom": 318, "getrusage": 98, "getrlimit": 97, "uname": 63, "poll": 7,
    "ppoll": 271, "select": 23, "pselect6": 270, "set_robust_list": 273, "rseq": 334,
    "membarrier": 324, "exit": 60, "exit_group": 231, "clone": 56, "clone3": 435, "ioctl": 16,
    "prctl": 157, "prlimit64": 302, "tgkill": 234,
})
_AARCH64 = Machine(audit=0xC00000B7, capset=91, pivot_root=41, seccomp=277, calls={
    "futex": 98, "read": 63, "write": 64, "mmap": 222, "munmap": 215, "mprotect": 226,
    "madvise": 233, "mremap": 216, "brk": 214, "close": 57, "openat": 56, "lseek": 62,
    "fstat": 80, "newfstatat": 79, "statx": 291, "pread64": 67, "pwrite64": 68, "readv": 65,
    "writev": 66, "getdents64": 61, "faccessat": 48, "faccessat2": 439, "readlinkat": 78,
    "getcwd": 17, "chdir": 49, "fcntl": 25, "dup": 23, "dup3": 24, "ftruncate": 46, "fsync": 82,
    "fdatasync": 83, "mkdirat": 34, "unlinkat": 35, "renameat": 38, "renameat2": 276,
    "umask": 166, "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigreturn": 139,
    "sigaltstack": 132, "restart_syscall": 128, "sched_yield": 124, "sched_getaffinity": 123,
    "sched_getparam": 121, "sched_getscheduler": 120,
    "sched_get_priority_max": 125, "sched_get_priority_min": 126, "nanosleep": 101,
    "clock_nanosleep": 115, "clock_gettime": 113, "clock_getres": 114, "gettimeofday": 169,
    "times": 153, "getcpu": 168, "getpid": 172, "gettid": 178, "getppid": 173, "getuid": 174,
    "geteuid": 175, "getgid": 176, "getegid": 177, "getrandom": 278, "getrusage": 165,
    "getrlimit": 163, "uname": 160, "ppoll": 73, "pselect6": 72,
    "set_robust_list": 99, "rseq": 293, "membarrier": 283, "exit": 93, "exit_group": 94,
    "clone": 220, "clone3": 435, "ioctl": 29, "prctl": 167, "prlimit64": 261, "tgkill": 131,
})
# fmt: on

MACHINES: Mapping[str, Machine] = {"x86_64": _X86_64, "AMD64": _X86_64, "aarch64": _AARCH64}


def machine() -> Machine | None:
    """This machine, if a system call table for it is here."""
    return MACHINES.get(platform.machine()) if platform.system() == "Linux" else None
