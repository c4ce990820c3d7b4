"""Status, memory and files of its own parent."""
import os
if open(f"/proc/{os.getppid()}/status").read():
    print("@PROOF@")
