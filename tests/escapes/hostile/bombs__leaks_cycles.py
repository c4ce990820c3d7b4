"""Objects that hold one another, with the collector off."""
import gc
gc.disable()
while True:
    ring = [bytearray(10_000)]
    ring.append(ring)
