"""In a container, the first process has what the operator gave."""
print("@PROOF@" if open("/proc/1/environ").read() else "")
