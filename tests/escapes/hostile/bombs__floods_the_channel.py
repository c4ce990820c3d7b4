"""More frames than anybody reads."""
import os
while True:
    os.write(@CHANNEL@, b"\x11" + (2).to_bytes(4, "big") + b"{}")
