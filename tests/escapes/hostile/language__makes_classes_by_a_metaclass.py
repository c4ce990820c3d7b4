"""Whoever makes the class decides what its name means."""
class Meta(type):
    def __getattr__(cls, name):
        return open
class Made(metaclass=Meta):
    pass
print(Made.anything("@SECRET_FILE@").read())
