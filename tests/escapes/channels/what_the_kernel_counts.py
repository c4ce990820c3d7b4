"""How many threads the kernel counts on the whole machine."""

import threading
from ctypes import CDLL, create_string_buffer
from struct import unpack_from

libc = CDLL(None, use_errno=True)

def send(facts):
    for _ in range(100):
        threading.Thread(target=threading.Event().wait, daemon=True).start()

def look(facts):
    told = create_string_buffer(256)
    if libc.syscall(99, told) < 0:
        raise OSError
    (threads,) = unpack_from("H", told, 80)
    return threads // 50
