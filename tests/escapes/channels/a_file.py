"""A file where everybody may write."""

import os

def send(facts):
    open(f"/tmp/{facts.name}", "w").close()

def look(facts):
    return os.path.exists(f"/tmp/{facts.name}")
