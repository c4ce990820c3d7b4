"""__class_getitem__ makes brackets a call."""
class Door:
    def __class_getitem__(cls, path):
        return open(path).read()
print(Door["@SECRET_FILE@"])
