"""Tokens live in the environment."""
import os
print(os.environ["@ENV_NAME@"])
