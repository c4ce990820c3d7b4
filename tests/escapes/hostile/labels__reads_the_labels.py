"""The file where they lie."""
print(open("@SECRET_DIR@/labels.txt").read())
