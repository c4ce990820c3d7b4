import struct

import pytest

from runner.isolation import bpf, readable, seccomp
from runner.isolation.machine import MACHINES

X86 = MACHINES["x86_64"]


def answer(program, *, number, audit, arguments=()):
    """What a filter answers, by the kernel's rules for BPF."""
    padded = [*arguments, 0, 0, 0, 0, 0, 0][:6]
    data = struct.pack("<IIQ6Q", number, audit, 0, *padded)
    accumulator, at = 0, 0
    while True:
        code, yes, no, value = struct.unpack("<HBBI", program[at])
        at += 1
        match code:
            case 0x20:
                (accumulator,) = struct.unpack_from("<I", data, value)
            case 0x54:
                accumulator &= value
            case 0x15:
                at += yes if accumulator == value else no
            case 0x35:
                at += yes if accumulator >= value else no
            case 0x06:
                return value


@pytest.mark.parametrize(
    ("number", "arguments", "expected"),
    [
        (0, (), bpf.ALLOW),  # read
        (41, (), bpf.refuse(1)),  # socket
        (59, (), bpf.refuse(1)),  # execve
        (57, (), bpf.refuse(1)),  # fork
        (435, (), bpf.refuse(38)),  # clone3: no such call, so that clone is used
        (56, (0x3D0F00,), bpf.ALLOW),  # clone, as pthread_create does
        (56, (0x11,), bpf.refuse(1)),  # clone, as fork does
        (56, (0x10010000,), bpf.refuse(1)),  # clone of a thread in a new namespace
        (234, (7, 9, 6), bpf.ALLOW),  # tgkill of itself
        (234, (8, 9, 6), bpf.refuse(1)),  # tgkill of another
        (72, (3, 1), bpf.ALLOW),  # fcntl F_GETFD
        (72, (3, 8, 1), bpf.refuse(1)),  # fcntl F_SETOWN
        (302, (0, 7, 0), bpf.ALLOW),  # prlimit64 that reads
        (302, (0, 7, 1 << 40), bpf.refuse(1)),  # prlimit64 that writes
        (257, (0, 0, 0o1), bpf.ALLOW),  # openat for writing
        (257, (0, 0, 0o1001), bpf.ALLOW),  # openat for writing, emptied
        (257, (0, 0, 0o1000), bpf.refuse(1)),  # openat for reading, emptied all the same
        (16, (0, 0x5412), bpf.refuse(1)),  # ioctl TIOCSTI
        (0x40000000, (), bpf.KILL_PROCESS),  # x32
    ],
)
def test_the_filter_answers_as_it_should(number, arguments, expected):
    program = seccomp.compile_filter(X86, pid=7)

    assert answer(program, number=number, audit=X86.audit, arguments=arguments) == expected


def test_another_calling_convention_is_deadly():
    program = seccomp.compile_filter(X86, pid=7)

    assert answer(program, number=0, audit=0x40000003) == bpf.KILL_PROCESS


def test_both_processors_allow_the_same_but_for_old_calls():
    newer, older = MACHINES["aarch64"].calls.keys(), X86.calls.keys()

    assert newer <= older
    assert {name for name in older - newer if f"{name}at" not in newer} == {
        "access",
        "dup2",
        "lstat",
        "poll",
        "rmdir",
        "select",
        "stat",
        "time",
    }


def test_packages_with_public_data_cannot_be_read():
    names = {path.name for path in readable.of_training()}

    assert {"tensorflow", "keras", "numpy", "json"} <= names
    assert not names & {"sklearn", "skimage", "statsmodels", "vega_datasets", "site-packages"}
