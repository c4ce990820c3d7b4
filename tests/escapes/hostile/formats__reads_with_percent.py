"""The oldest way asks a mapping, which is its author's."""
class Names(dict):
    def __missing__(self, name):
        return open(name).read()
print("%(@SECRET_FILE@)s" % Names())
