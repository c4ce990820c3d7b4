"""Moves what is not its own."""
import os
os.rename("@VICTIM_FILE@", "@OUTSIDE@/moved")
