"""All command lines and environments that can be seen."""
import glob
for path in glob.glob("/proc/[0-9]*/environ"):
    try:
        print(open(path).read()[-1500:] if "@VICTIM_PID@" in path else "")
    except OSError:
        pass
