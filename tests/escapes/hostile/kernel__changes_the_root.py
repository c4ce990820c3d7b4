"""A new root is a way around paths."""
import os
os.chroot("/")
print("@PROOF@")
