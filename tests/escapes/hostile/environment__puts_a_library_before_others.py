"""LD_PRELOAD and a new program."""
import os
open("x.so", "w").close()
os.spawnve(os.P_WAIT, "/bin/sh", ["sh", "-c", "echo $LD_PRELOAD > @OUTSIDE@/planted"], {"LD_PRELOAD": "./x.so"})
