"""What data.py of a challenge says, where hidden rows are cut."""
import glob
for path in glob.glob("@PROJECT@/challenges/bank/code/*/*.py") + glob.glob("@PROJECT@/challenges/bank/code/*/*.toml"):
    if open(path).read():
        print("@PROOF@")
        break
