"""Changes the time for everybody."""
import time
time.clock_settime(time.CLOCK_REALTIME, time.time())
print("@PROOF@")
