"""Makes the foreign folder its own."""
import os
os.chdir("@SECRET_DIR@")
print(open("secret.txt").read())
