"""Makes a copy of its own, and reads that."""
import shutil
shutil.copyfile("@SECRET_FILE@", "mine")
print(open("mine").read())
