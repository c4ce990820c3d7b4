"""And a third name (hardened in 9.0)."""
async def climb():
    yield
print(climb().ag_frame.f_builtins["open"]("@SECRET_FILE@").read())
