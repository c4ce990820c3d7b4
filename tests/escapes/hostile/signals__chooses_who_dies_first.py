"""The out-of-memory killer goes by a number in /proc."""
open("/proc/@VICTIM_PID@/oom_score_adj", "w").write("1000")
