"""Asks the out-of-memory killer to take anybody else."""
open("/proc/self/oom_score_adj", "w").write("500")
print("@PROOF@")
