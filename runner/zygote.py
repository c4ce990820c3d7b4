"""The zygote: imports TensorFlow once, runs nothing of it, and forks a child for every job.

It stays single-threaded, because only the forking thread lives on in a child. It holds no secret:
no token, no label, no environment. It ends with the supervisor, and its children end with it.
"""

import gc
import json
import os
import select
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from challenges.challenge import Limits
from runner import child
from runner.isolation import parent_death, pid_namespace, probe, readable
from runner.isolation.layers import Layers
from runner.isolation.libraries import Libraries
from runner.policy import compiler, preloaded
from runner.training.install import install

_MAX_REQUEST = 65_536
_DESCRIPTORS = 3  # channel, output, diagnostics
_PEAK_UNIT = 1024  # Linux counts ru_maxrss in KiB
_FIRST = """
import tensorflow as tf

class Doubled(tf.keras.layers.Layer):
    def call(self, x):
        return 2 * x

layers = [Doubled() for _ in range(3)]
model = tf.keras.Sequential([*layers, tf.keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="adam")
print(f"{len(model.layers)} layers")
"""


def main(control_fd: int, supervisor: int) -> NoReturn:
    """Serve until the supervisor goes away."""
    parent_death.die_with(supervisor)
    control = socket.socket(fileno=control_fd)
    preloaded.load()
    install()
    compiler.compile_source(
        _FIRST
    )  # Python runs faster what it has run before; children inherit it
    libraries = Libraries.of(readable.of_training())
    refused = probe.refusals(folders=libraries.folders, scratch=Path.cwd())
    zygote = _Zygote(control=control, libraries=libraries, refused=refused)
    gc.collect()
    gc.freeze()  # so that a child's collections do not copy all of TensorFlow's pages
    threads = len(list(Path("/proc/self/task").iterdir()))
    zygote.say(event="ready", threads=threads, refused=refused)
    zygote.serve()
    os._exit(0)


@dataclass
class _Zygote:
    control: socket.socket
    libraries: Libraries
    refused: Mapping[str, str]
    poll: select.poll = field(default_factory=select.poll)
    children: dict[int, tuple[int, int]] = field(default_factory=dict)  # pidfd: job, pid

    def serve(self) -> None:
        self.poll.register(self.control, select.POLLIN)
        while True:
            for fd, _ in self.poll.poll():
                if fd in self.children:
                    self._reap(fd)
                elif not self._answer():
                    return

    def say(self, *, descriptor: int | None = None, **fields: object) -> None:
        message = json.dumps(fields).encode()
        fds = [] if descriptor is None else [descriptor]
        socket.send_fds(self.control, [message], fds)

    def _answer(self) -> bool:
        message, fds, _, _ = socket.recv_fds(self.control, _MAX_REQUEST, _DESCRIPTORS)
        if not message:
            return False
        request = json.loads(message)
        try:
            self._fork(request, fds)
        except OSError as error:  # no more processes or memory: theirs to retry
            self.say(event="failed", job=request["job"], detail=str(error))
        finally:
            for fd in fds:
                os.close(fd)
        return True

    def _fork(self, request: dict[str, object], fds: list[int]) -> None:
        orders = self._orders(request, os.getpid())
        is_apart = orders.layers.namespaces and probe.PROCESSES not in self.refused
        pid = pid_namespace.fork(apart=is_apart)
        if pid == 0:
            child.main(orders, *fds)
        pidfd = os.pidfd_open(pid)
        self.children[pidfd] = (int(str(request["job"])), pid)
        self.poll.register(pidfd, select.POLLIN)
        self.say(event="forked", job=request["job"], pid=pid, descriptor=pidfd)

    def _orders(self, request: dict[str, object], zygote: int) -> child.Orders:
        layers = request["layers"]
        assert isinstance(layers, dict)  # noqa: S101  # the supervisor writes it
        return child.Orders(
            zygote=zygote,
            scratch=Path(str(request["scratch"])),
            libraries=self.libraries,
            limits=Limits.model_validate(request["limits"]),
            layers=Layers(**layers),
            threads=int(str(request["threads"])),
            warms_up=bool(request["warms_up"]),
        )

    def _reap(self, pidfd: int) -> None:
        job, pid = self.children.pop(pidfd)
        self.poll.unregister(pidfd)
        os.close(pidfd)
        _, status, usage = os.wait4(pid, 0)
        self.say(
            event="exited",
            job=job,
            status=os.waitstatus_to_exitcode(status),
            peak=usage.ru_maxrss * _PEAK_UNIT,
            seconds=usage.ru_utime + usage.ru_stime,
        )
