"""A terminal of its own, into which somebody could be made to type."""
import os
os.openpty()
print("@PROOF@")
