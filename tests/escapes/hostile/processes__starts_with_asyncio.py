"""Subprocesses of the event loop."""
import asyncio
async def run():
    await (await asyncio.create_subprocess_exec("touch", "@OUTSIDE@/planted")).wait()
asyncio.run(run())
