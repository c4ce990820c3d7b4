"""linecache and tracebacks read any file that is said to be source."""
import linecache
print(linecache.getlines("@SECRET_FILE@"))
