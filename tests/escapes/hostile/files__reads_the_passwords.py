"""The file that everybody tries."""
for path in ("/etc/shadow", "/etc/passwd"):
    try:
        if open(path).read(5):
            print("@PROOF@")
    except OSError:
        pass
