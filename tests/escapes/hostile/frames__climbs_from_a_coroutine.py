"""A coroutine's frame has another name."""
async def climb():
    pass
coroutine = climb()
print(coroutine.cr_frame.f_builtins["open"]("@SECRET_FILE@").read())
coroutine.close()
