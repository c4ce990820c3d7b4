"""What the one before it was started with."""
import os
print(open(f"/proc/{os.getppid()}/environ").read())
