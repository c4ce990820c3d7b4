"""format follows attributes: a secret comes out as text (CVE-2023-41039)."""
import os
print("{0.environ}".format(os))
