"""Renames what another job works in."""
import os
os.rename("@NEIGHBOUR@", "@NEIGHBOUR@-moved")
os.rename("@NEIGHBOUR@-moved", "@NEIGHBOUR@")
print("@PROOF@")
