"""Its own parent, frozen."""
import os
os.kill(os.getppid(), 19)
