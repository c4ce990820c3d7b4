"""Ends a process of somebody else."""
import os
os.kill(@VICTIM_PID@, 9)
