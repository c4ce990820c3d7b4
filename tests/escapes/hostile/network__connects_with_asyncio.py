"""Streams of the event loop."""
import asyncio
async def reach():
    await asyncio.open_connection("127.0.0.1", @LISTENER_PORT@)
asyncio.run(reach())
