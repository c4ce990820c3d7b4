"""Python's shared memory."""
from multiprocessing import shared_memory
shared_memory.SharedMemory("@NAME@", create=True, size=16)
