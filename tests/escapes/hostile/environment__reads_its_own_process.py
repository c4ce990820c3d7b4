"""What it was started with, as the kernel keeps it."""
print(open("/proc/self/environ").read())
