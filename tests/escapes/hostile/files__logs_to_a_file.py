"""The library's logging opens files."""
import logging
logging.getLogger().addHandler(logging.FileHandler("@OUTSIDE@/planted"))
