"""Shared memory outlives the process."""
open("/dev/shm/@NAME@", "w").write("x")
