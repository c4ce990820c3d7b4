"""posix_fallocate grows a file without a write."""
import os
os.posix_fallocate(os.open("@VICTIM_FILE@", os.O_WRONLY), 0, 8192)
