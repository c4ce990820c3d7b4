"""`dailytensor worker` with the short leases of the chaos: a real supervisor, zygote and children.

`python -m tests.chaos.worker`
"""

import asyncio

from bot import logs, settings
from bot.commands.beside import beside
from bot.commands.serving import until_stopped
from challenges import library
from storage.database import connect
from tests.chaos.paper import PACE


async def work() -> None:
    """Grade until told to stop."""
    configured = settings.read()
    logs.configure("INFO")
    database = connect(configured.database)
    await until_stopped(beside(configured, database, library.load(), PACE).run())
    await database.close()


if __name__ == "__main__":
    asyncio.run(work())
