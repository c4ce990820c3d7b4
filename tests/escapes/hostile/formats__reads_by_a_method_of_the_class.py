"""str.format as a function."""
import os
print(str.format("{0.environ}", os))
