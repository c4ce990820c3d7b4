"""A logging configuration names classes and calls them."""
import logging.config
logging.config.dictConfig({"version": 1, "handlers": {"x": {"()": "logging.FileHandler", "filename": "@OUTSIDE@/planted"}}, "root": {"handlers": ["x"]}})
