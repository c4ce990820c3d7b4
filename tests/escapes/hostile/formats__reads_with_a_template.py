"""A template whose pattern is its author's."""
import string
import os
class Sly(string.Template):
    idpattern = r"[a-z.]+"
class Names(dict):
    def __missing__(self, name):
        module, _, attribute = name.partition(".")
        return getattr(__import__(module), attribute)
print(Sly("$os.environ").substitute(Names()))
