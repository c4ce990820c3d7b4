"""In which folder a process is."""

import os

def send(facts):
    os.mkdir("elsewhere")
    os.chdir("elsewhere")
    os.chdir("..")
    os.rename("elsewhere", facts.name + "-folder")
    os.chdir(facts.name + "-folder")

def look(facts):
    return os.readlink(f"/proc/{facts.peer}/cwd")
