"""The few instructions of classic BPF that a seccomp filter is made of. Knows no policy."""

import struct
from dataclasses import dataclass

ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000
_ERRNO = 0x00050000

_LOAD, _AND, _JUMP_EQUAL, _JUMP_AT_LEAST, _RETURN = 0x20, 0x54, 0x15, 0x35, 0x06
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16

Program = tuple[bytes, ...]
"""Instructions, eight bytes each."""


@dataclass(frozen=True, slots=True)
class Check:
    """What must hold of one argument: half of it, masked, is (or is not) a value."""

    argument: int
    value: int
    mask: int = 0xFFFFFFFF
    high: bool = False  # the upper 32 bits instead of the lower
    differs: bool = False


def refuse(errno: int) -> int:
    """The answer that makes the call fail with this errno."""
    return _ERRNO | errno


def answer(value: int) -> Program:
    """Answer whatever is asked."""
    return (_instruction(_RETURN, value),)


def require_architecture(audit: int) -> Program:
    """Kill whoever comes by another calling convention than this one."""
    return (
        _instruction(_LOAD, _ARCHITECTURE_AT),
        _instruction(_JUMP_EQUAL, audit, 1, 0),
        *answer(KILL_PROCESS),
    )


def kill_from(number: int) -> Program:
    """Kill whoever calls this number or a higher one."""
    return (
        _instruction(_LOAD, _NUMBER_AT),
        _instruction(_JUMP_AT_LEAST, number, 0, 1),
        *answer(KILL_PROCESS),
    )


def rule(number: int, value: int, checks: tuple[Check, ...] = ()) -> Program:
    """Answer this call so, if all checks hold; otherwise go on to what follows."""
    body = answer(value)
    for check in reversed(checks):
        body = (*_checked(check, len(body)), *body)
    return (
        _instruction(_LOAD, _NUMBER_AT),
        _instruction(_JUMP_EQUAL, number, 0, len(body)),
        *body,
    )


def _checked(check: Check, rest: int) -> Program:
    position = _ARGUMENTS_AT + 8 * check.argument + 4 * check.high  # little-endian machines only
    if_equal, otherwise = (rest, 0) if check.differs else (0, rest)
    return (
        _instruction(_LOAD, position),
        _instruction(_AND, check.mask),
        _instruction(_JUMP_EQUAL, check.value, if_equal, otherwise),
    )


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, if_true, if_false, value)
