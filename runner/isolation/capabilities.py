"""Root's powers: a child of a root process keeps none of them."""

import ctypes

from runner.isolation import kernel
from runner.isolation.machine import Machine

_VERSION_3 = 0x20080522
_PR_CAPBSET_DROP = 24
_PR_CAP_AMBIENT = 47
_PR_CAP_AMBIENT_CLEAR_ALL = 4


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


def drop_all(machine: Machine) -> None:
    """Give up every capability, and the means to get one back."""
    _empty_bounding_set()
    kernel.prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)
    header = _Header(_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; two words each
    kernel.syscall(machine.capset, ctypes.byref(header), ctypes.byref(nothing))


def _empty_bounding_set() -> None:
    for capability in range(64):
        try:
            kernel.prctl(_PR_CAPBSET_DROP, capability)
        except OSError:  # no such capability here, or not root: then there is nothing to drop
            return
