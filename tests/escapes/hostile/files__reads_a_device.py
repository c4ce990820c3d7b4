"""The terminal, disks and memory are files, too."""
import glob
for path in ["/dev/tty", "/dev/mem", "/dev/kmsg", "/dev/ptmx", "/dev/zero", "/dev/full", *glob.glob("/dev/sd*"), *glob.glob("/dev/vd*")]:
    try:
        open(path, "rb", 0).close()
        print("@PROOF@")
    except OSError:
        pass
