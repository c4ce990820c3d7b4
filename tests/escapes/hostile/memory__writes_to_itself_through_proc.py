"""/proc/self/mem writes even what is read-only, and what the processor would protect."""
import ctypes
text = b"read-only text of this program"
address = id(text) + 32
with open("/proc/self/mem", "r+b", 0) as memory:
    memory.seek(address)
    memory.write(b"READ")
if text.startswith(b"READ"):
    print("@PROOF@")
