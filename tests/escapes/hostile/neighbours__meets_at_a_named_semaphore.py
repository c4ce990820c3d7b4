"""A POSIX semaphore is a file in /dev/shm."""
import multiprocessing
multiprocessing.get_context("spawn").Lock()
import _multiprocessing
_multiprocessing.SemLock(0, 1, 1, "/@NAME@", False)
print("@PROOF@")
