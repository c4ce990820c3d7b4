"""Removes what is not its own."""
import os
os.unlink("@VICTIM_FILE@")
