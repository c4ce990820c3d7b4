"""A harmless module's own imports."""
import pathlib
print(pathlib.os.popen("cat @SECRET_FILE@").read())
