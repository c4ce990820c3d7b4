"""Its own parent, which serves all others."""
import os
os.kill(os.getppid(), 9)
