"""A special method that the interpreter calls by itself."""
class Door:
    def __getattribute__(self, name):
        return open
print(Door().anything("@SECRET_FILE@").read())
