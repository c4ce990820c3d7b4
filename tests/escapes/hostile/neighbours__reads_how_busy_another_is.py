"""What another process has used, second by second."""
if open("/proc/@VICTIM_PID@/stat").read():
    print("@PROOF@")
