"""The zygote's home lies beside its own."""
import os
folder = os.path.join(os.path.dirname("@NEIGHBOUR@"), "zygote")
os.makedirs(folder, exist_ok=True)
open(os.path.join(folder, "@NAME@"), "w").close()
os.unlink(os.path.join(folder, "@NAME@"))
print("@PROOF@")
