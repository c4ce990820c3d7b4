"""Asks, with signal 0, whether it could signal everything there is."""
import os
os.kill(-1, 0)
print("@PROOF@")
