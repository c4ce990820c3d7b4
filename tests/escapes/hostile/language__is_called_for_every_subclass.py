"""__init_subclass__ is given what its author did not see."""
class Base:
    def __init_subclass__(cls, **options):
        print(open(options["path"]).read())
class Made(Base, path="@SECRET_FILE@"):
    pass
