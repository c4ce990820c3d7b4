"""A file in the sender's own folder, whose name only a listing tells."""
import os

def send(facts):
    open(facts.name, "w").close()

def look(facts):
    above = os.path.dirname(os.getcwd())
    return [os.path.exists(f"{above}/{folder}/{facts.name}") for folder in sorted(os.listdir(above))]
