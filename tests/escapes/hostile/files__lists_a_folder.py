"""Names of files can be secrets too."""
import os
print(os.listdir("@SECRET_DIR@"))
