"""An inode's flags, which `ls` does not show; takes the flags that it has."""
import fcntl
import os
fd = os.open("@VICTIM_FILE@", os.O_RDONLY)
flags = fcntl.ioctl(fd, 0x80086601, bytes(8))
fcntl.ioctl(fd, 0x40086602, flags)
print("@PROOF@")
