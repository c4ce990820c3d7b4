"""namedtuple and dataclass make code out of names."""
import dataclasses
Made = dataclasses.make_dataclass("Made", [("x", "int", dataclasses.field(default_factory=lambda: open("@SECRET_FILE@").read()))])
print(Made().x)
