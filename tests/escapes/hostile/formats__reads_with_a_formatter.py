"""string.Formatter's own steps, one by one (CVE-2026-76825)."""
import os
import string
print(string.Formatter().vformat("{0.environ}", (os,), {}))
