"""Writing into another's memory."""

import os
from ctypes import CDLL, c_long, c_void_p, create_string_buffer
from struct import pack

libc = CDLL(None)
MAPPED = 0x700000000000
import mmap
libc.mmap.restype = c_void_p
libc.mmap(c_void_p(MAPPED), 4096, 3, 0x22 | 0x10, -1, 0)

def send(facts):
    word = create_string_buffer(b"1", 1)
    near, far = pack("QQ", id_of(word), 1), pack("QQ", MAPPED, 1)
    libc.syscall(311, c_long(facts.peer), near, c_long(1), far, c_long(1), c_long(0))

def id_of(buffer):
    from ctypes import addressof
    return addressof(buffer)

def look(facts):
    from ctypes import string_at
    return string_at(MAPPED, 1)
