"""Who holds which lock on which file."""
open("/proc/locks").read()
print("@PROOF@")
