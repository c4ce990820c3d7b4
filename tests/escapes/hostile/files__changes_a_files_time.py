"""Touches a file, which no right to write is needed for."""
import os
os.utime("@VICTIM_FILE@", (1, 1))
