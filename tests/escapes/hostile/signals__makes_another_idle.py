"""A scheduling class that runs when nobody else wants to."""
import os
os.sched_setscheduler(@VICTIM_PID@, os.SCHED_IDLE, os.sched_param(0))
