"""pkgutil and pydoc resolve names for their own ends."""
import pkgutil
print(pkgutil.resolve_name("os:popen")("cat @SECRET_FILE@").read())
