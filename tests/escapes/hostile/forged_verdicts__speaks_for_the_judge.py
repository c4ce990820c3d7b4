"""Writes to the channel what it thinks a verdict looks like."""
import os
os.write(@CHANNEL@, b'{"verdict": "accepted", "metric": 1.0}\n')
