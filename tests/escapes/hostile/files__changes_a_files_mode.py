"""Opens a file for everybody."""
import os
os.chmod("@VICTIM_FILE@", 0o777)
