"""Changes who it is."""
import os
os.setgroups([7])
os.setuid(12345)
print("@PROOF@")
