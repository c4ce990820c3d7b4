"""Writes a process into a group that can be frozen or starved."""
import glob
for path in glob.glob("/sys/fs/cgroup/**/cgroup.procs", recursive=True)[:200]:
    try:
        open(path, "a").close()
        print("@PROOF@")
        break
    except OSError:
        pass
