"""Patterns again, over text that almost fits, in C."""
import re
re.sub(r"(x+x+)+y", "", "x" * 60)
