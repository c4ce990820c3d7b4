"""A parameter called like the guard (CVE-2026-55830)."""
def read(_getattr_, /):
    return open("@SECRET_FILE@").read()
print(read(lambda o, n: o))
