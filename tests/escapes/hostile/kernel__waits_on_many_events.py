"""epoll, eventfd, signalfd and timerfd are made of calls that training does not need."""
import ctypes
libc = ctypes.CDLL(None)
made = [libc.syscall(290, 0, 0), libc.syscall(283, 1, 0), libc.syscall(291, 0)]
if max(made) >= 0:
    print("@PROOF@")
