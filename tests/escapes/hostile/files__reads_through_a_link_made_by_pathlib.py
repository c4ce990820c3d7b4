"""Uses the part of the library that the policy hands out."""
from pathlib import Path
Path("link").symlink_to("@SECRET_FILE@")
print(Path("link").read_text())
