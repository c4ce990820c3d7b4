"""Source of a size that nobody writes."""
@PADDING@
import time
while True:
    time.sleep(0.01)
