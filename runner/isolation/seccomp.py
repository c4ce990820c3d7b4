"""seccomp: which system calls this process may make. Whatever is not listed fails with EPERM.

Training needs files, memory, threads and clocks. It needs no other process, no socket, no
signal to anybody, and no new privilege: those calls are simply not in the list.
"""

import ctypes
import errno
import fcntl
import os
from collections.abc import Mapping

from runner.isolation import bpf, kernel
from runner.isolation.bpf import Check
from runner.isolation.machine import Machine

_SET_MODE_FILTER = 1
_TSYNC = 1  # all threads at once
_X32 = 0x40000000  # the other calling convention that x86-64 kernels answer to
_THREAD = 0x00010000
_NAMESPACES = 0x7E020000
_PR_SET_NAME = 15
_IOCTL = (0x5401, 0x5450, 0x5451)  # TCGETS: is it a terminal? FIONCLEX, FIOCLEX: of descriptors
_FCNTL = (
    fcntl.F_DUPFD,
    fcntl.F_DUPFD_CLOEXEC,
    fcntl.F_GETFD,
    fcntl.F_SETFD,
    fcntl.F_GETFL,
    fcntl.F_SETFL,
)


_ITSELF = (Check(0, 0),)
_NO_ONES_CLOCK = (Check(0, 0, mask=0x80000000),)
_FUTEX_PRIVATE = 128
_FUTEX_WAITS = (9, 256 | 9)  # FUTEX_WAIT_BITSET by either clock: glibc's, for the end of a thread
_OTHERWISE = {
    "clone3": errno.ENOSYS,  # its flags lie in memory; glibc falls back to clone
    # Abseil's spin locks wait and wake without the private flag. Who may wait and is never woken
    # sleeps for ever; so neither is done, and this answer has it look again.
    "futex": errno.EAGAIN,
    "sched_getaffinity": errno.ENOSYS,  # glibc asks for each thread's, and can do without
}


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def restrict(machine: Machine) -> None:
    """Leave this process only the system calls of training, for good."""
    program = compile_filter(machine, pid=os.getpid())
    whole = b"".join(program)
    filter_ = _Filter(len(program), whole)
    kernel.syscall(machine.seccomp, _SET_MODE_FILTER, _TSYNC, ctypes.byref(filter_))


def compile_filter(machine: Machine, *, pid: int) -> bpf.Program:
    """The filter for a process of this id."""
    conditions = _conditions(pid)
    program = [*bpf.require_architecture(machine.audit), *bpf.kill_from(_X32)]
    for name, number in machine.calls.items():
        for checks in conditions.get(name, ((),)):
            program += bpf.rule(number, bpf.ALLOW, checks)
        if name in _OTHERWISE:
            program += bpf.rule(number, bpf.refuse(_OTHERWISE[name]))
    return (*program, *bpf.answer(bpf.refuse(errno.EPERM)))


def _conditions(pid: int) -> Mapping[str, tuple[tuple[Check, ...], ...]]:
    """By call: the combinations of arguments of which one must be given."""
    return {
        "clone3": (),
        "clone": ((Check(0, _THREAD, mask=_THREAD | _NAMESPACES),),),
        "tgkill": ((Check(0, pid),),),  # abort() signals its own thread
        # Of themselves only: what one thread of a child sets, or that it is there, would be a word
        # to another child.
        "sched_getaffinity": (_ITSELF, (Check(0, pid),)),
        "sched_getparam": (_ITSELF, (Check(0, pid),)),
        "sched_getscheduler": (_ITSELF, (Check(0, pid),)),
        # A negative clock is the processor time of some process.
        "clock_gettime": (_NO_ONES_CLOCK,),
        "clock_getres": (_NO_ONES_CLOCK,),
        "clock_nanosleep": (_NO_ONES_CLOCK,),
        # Any that is private to the process; else waiting only, for the end of a thread. Waking
        # would reach whoever waits at the same place of the same file.
        "futex": (
            (Check(1, _FUTEX_PRIVATE, mask=_FUTEX_PRIVATE),),
            *((Check(1, operation),) for operation in _FUTEX_WAITS),
        ),
        "prctl": ((Check(0, _PR_SET_NAME),),),
        "ioctl": tuple((Check(1, command),) for command in _IOCTL),
        "fcntl": tuple((Check(1, command),) for command in _FCNTL),  # F_SETOWN sends signals
        # Reading limits, not setting them.
        "prlimit64": ((Check(0, 0), Check(2, 0), Check(2, 0, high=True)),),
        # Landlock before version 3 lets O_TRUNC empty what may only be read.
        "open": (_no_truncation_of_read_only(1),),
        "openat": (_no_truncation_of_read_only(2),),
    }


def _no_truncation_of_read_only(flags: int) -> tuple[Check, ...]:
    return (Check(flags, os.O_TRUNC, mask=os.O_TRUNC | os.O_ACCMODE, differs=True),)
