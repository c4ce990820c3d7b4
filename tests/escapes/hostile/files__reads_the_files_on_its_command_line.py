"""fileinput opens what it finds among the arguments."""
import fileinput
import sys
sys.argv = ["x", "@SECRET_FILE@"]
for line in fileinput.input():
    print(line)
