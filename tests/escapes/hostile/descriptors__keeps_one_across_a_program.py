"""A descriptor that is inherited by what is run next."""
import os
fd = os.open("mine", os.O_CREAT | os.O_RDWR)
os.set_inheritable(fd, True)
os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", f"echo x >&{fd}"])
if os.fstat(fd).st_size:
    print("@PROOF@")
