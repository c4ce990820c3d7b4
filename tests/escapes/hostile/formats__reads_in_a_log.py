"""A log message in the style of format."""
import logging
import os
print(logging.Formatter("{env.environ}", style="{").format(logging.makeLogRecord({"env": os})))
