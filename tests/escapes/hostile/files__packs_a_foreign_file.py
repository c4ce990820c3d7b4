"""An archive is a copy, too."""
import tarfile
with tarfile.open("mine.tar", "w") as archive:
    archive.add("@SECRET_DIR@")
print(open("mine.tar", "rb").read())
