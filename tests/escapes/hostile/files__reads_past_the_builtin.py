"""The type behind `open`, which no wrapper of `open` sees."""
import io
print(io.FileIO("@SECRET_FILE@").readall())
