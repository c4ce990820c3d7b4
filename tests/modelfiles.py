"""Model files for tests, written by the Keras that would have: in a child, where both are warm."""

import base64
import io
import zipfile

from challenges.challenge import Limits
from runner.jobs import Job
from runner.supervisor import Supervisor

LINE = """
import numpy as np
import tensorflow as tf

model = keras.Sequential([keras.layers.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.set_weights([np.array([[2.0]]), np.array([-1.0])])
"""
"""A model of the line y = 2x - 1. Begins with an import of one Keras or the other."""

_SEND = """
import base64, io, os, sys, zipfile
if os.path.isdir({name!r}):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for folder, _, names in os.walk({name!r}):
            for file in names:
                archive.write(os.path.join(folder, file))
    content = packed.getvalue()
else:
    content = open({name!r}, "rb").read()
print("|" + base64.b64encode(content).decode(), flush=True)
"""
_LIMITS = Limits(wall_seconds=120, output_bytes=40 * 2**20)


async def written(supervisor: Supervisor, source: str, name: str) -> bytes:
    """What the source writes under this name; a folder comes as a zip archive."""
    whole = source + _SEND.format(name=name)
    execution = await supervisor.run(Job(source=whole, limits=_LIMITS, has_policy=False))
    said, bar, content = execution.output.rpartition("|")
    assert bar, (said, execution.outcome)
    return base64.b64decode(content)


def zipped(*members: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    """An archive of these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


def replaced(archive: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The archive with other words in one of its members."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        members = [(each, source.read(each)) for each in source.namelist()]
    assert any(old in content for each, content in members if each == name), (old, members)
    return zipped(
        *(
            (each, content.replace(old, new) if each == name else content)
            for each, content in members
        )
    )
