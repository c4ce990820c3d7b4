"""The layout of another process undoes the randomness of its addresses."""
if "[stack]" in open("/proc/@VICTIM_PID@/maps").read():
    print("@PROOF@")
