"""Empties what is not its own."""
import os
os.truncate("@VICTIM_FILE@", 0)
