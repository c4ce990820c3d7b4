"""A file with no name, which may be executed or sealed and shared."""
import os
os.memfd_create("x")
print("@PROOF@")
