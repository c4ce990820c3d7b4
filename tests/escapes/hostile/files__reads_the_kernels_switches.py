"""What the kernel is set to, and what it knows about the machine."""
import glob
for path in ("/proc/sys/kernel/random/boot_id", "/proc/version", "/proc/mounts", "/proc/cpuinfo", "/sys/class/net/lo/address"):
    try:
        if open(path).read():
            print("@PROOF@")
    except OSError:
        pass
