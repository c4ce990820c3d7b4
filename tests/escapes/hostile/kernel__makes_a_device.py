"""A device file for memory or a disk."""
import os
import stat
os.mknod("@OUTSIDE@/planted", 0o600 | stat.S_IFCHR, os.makedev(1, 3))
