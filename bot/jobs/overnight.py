"""What runs in the processes that refit overnight; NumPy is imported there only, and late."""

import asyncio
import gc
import os

_NICENESS = 10  # whoever answers or trains comes first
_GARBAGE = 200_000  # objects: of a log's columns and cards, none is part of a cycle


def refit(address: str, guesses: dict[str, float]) -> None:
    """Refit whoever has reviewed something, in the database at this address."""
    one_thread()
    os.nice(_NICENESS)
    gc.set_threshold(_GARBAGE)
    asyncio.run(_refit(address, guesses))


def one_thread() -> None:
    """Have NumPy, once it is imported, compute on one core: for small arrays more only wait."""
    os.putenv("OPENBLAS_NUM_THREADS", "1")  # read by OpenBLAS itself, not through os.environ


async def _refit(address: str, guesses: dict[str, float]) -> None:
    from bot.services.refitting import Refitting
    from storage.database import connect

    database = connect(address)
    try:
        await Refitting(begin=database.begin, read=database.read, guesses=guesses).run()
    finally:
        await database.close()
