"""Affinity of somebody else's process."""
import os
os.sched_setaffinity(@VICTIM_PID@, {0})
