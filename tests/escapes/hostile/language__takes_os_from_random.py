"""The same with a private name."""
import random
print(random._os.popen("cat @SECRET_FILE@").read())
