"""Programs that wait, as many as there is room for."""
import subprocess
kept = []
while True:
    kept.append(subprocess.Popen(["/bin/sleep", "60"]))
