"""The group that the victim leads."""
import os
os.killpg(@VICTIM_PID@, 9)
