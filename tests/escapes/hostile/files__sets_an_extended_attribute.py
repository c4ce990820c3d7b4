"""Leaves a mark that `ls` does not show."""
import os
os.setxattr("@VICTIM_FILE@", "user.planted", b"x")
print("@PROOF@")
