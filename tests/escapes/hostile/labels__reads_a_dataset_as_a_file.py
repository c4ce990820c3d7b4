"""The same as a file in the installed package."""
import glob
import sysconfig
for path in glob.glob(sysconfig.get_path("purelib") + "/sklearn/datasets/data/*.csv*"):
    if open(path, "rb").read(20):
        print("@PROOF@")
        break
