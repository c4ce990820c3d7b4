"""Each pipe is two descriptors, and memory of the kernel."""
import os
kept = []
while True:
    try:
        kept.append(os.pipe())
        os.set_blocking(kept[-1][1], False)
        os.write(kept[-1][1], bytes(65_536))
    except OSError:
        pass
