"""The attacks that the sandbox makes on itself before it serves; each must fail.

Python source, as a learner could send it, run without the policy: the kernel's walls alone hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass

BROKE, DONE = "BROKE", "DONE"
"""What the script prints before the name of an attack that succeeded, and at its end."""


@dataclass(frozen=True, slots=True)
class Attack:
    """An expression that succeeds if it raises nothing."""

    name: str
    wall: str  # which should stop it
    code: str


ATTACKS = (
    Attack("read a file outside", "Landlock", "print(open(SECRET).read())"),
    Attack("read it through NumPy", "Landlock", "print(bytes(np.fromfile(SECRET, 'u1')))"),
    Attack("read it through TensorFlow", "Landlock", "print(tf.io.read_file(SECRET).numpy())"),
    Attack("list a folder outside", "Landlock", "os.listdir(OUTSIDE)"),
    Attack("list the root folder", "Landlock", "os.listdir('/')"),
    Attack("write outside", "Landlock", "open(OUTSIDE + '/written', 'w')"),
    Attack("remove a file outside", "Landlock", "os.unlink(SECRET)"),
    Attack("link out of the scratch folder", "seccomp", "os.symlink(SECRET, 'link')"),
    Attack("read the supervisor's memory", "Landlock", "open(f'/proc/{SUPERVISOR}/mem', 'rb')"),
    Attack("read another process's arguments", "Landlock", "open('/proc/1/cmdline').read()"),
    Attack("connect to a port", "seccomp", "socket.create_connection(LISTENER, 1)"),
    Attack("open a Unix socket", "seccomp", "socket.socketpair()"),
    Attack("fork", "seccomp", "os.fork() or os._exit(0)"),
    Attack("start a program", "seccomp", "os.execv('/bin/true', ['true'])"),
    Attack("signal the supervisor", "seccomp", "os.kill(SUPERVISOR, 0)"),
    Attack("signal the zygote", "seccomp", "os.kill(os.getppid(), 0)"),
    Attack("trace the zygote", "seccomp", "call(101, 16, os.getppid(), 0, 0)"),
    Attack("make a namespace", "seccomp", "call(272, 0x10000000, 0, 0, 0)"),
    Attack("make a file in memory", "seccomp", "os.memfd_create('x')"),
    Attack("raise a limit", "seccomp", "setrlimit(RLIMIT_CPU, (RLIM_INFINITY, RLIM_INFINITY))"),
    Attack("use an inherited descriptor", "descriptors", "[os.fstat(fd) for fd in (4, 5)]"),
    Attack("see the zygote's environment", "environment", "environ['HOME'].index('zygote')"),
    Attack("keep root's powers", "capabilities", "1 / status('CapEff', 16)"),
    Attack("gain privileges", "no_new_privs", "1 / (not status('NoNewPrivs', 10))"),
    Attack("stay among the host's users", "namespaces", "stay('user')"),
    Attack("stay among the host's files", "namespaces", "stay('mnt')"),
    Attack("stay in the host's network", "namespaces", "stay('net')"),
    Attack("stay among the host's shared memory", "namespaces", "stay('ipc')"),
    Attack("take all memory", "rlimits", "1 / (getrlimit(RLIMIT_AS)[1] == RLIM_INFINITY)"),
)
"""What is tried. The numbers of system calls are those of x86-64; others are refused elsewhere."""

_PRELUDE = """
import ctypes, os, socket
from os import environ
from resource import RLIMIT_AS, RLIMIT_CPU, RLIM_INFINITY, getrlimit, setrlimit
import numpy as np
import tensorflow as tf

libc = ctypes.CDLL(None, use_errno=True)

def call(*numbers):
    if libc.syscall(*map(ctypes.c_long, numbers)) < 0:
        raise OSError(ctypes.get_errno(), 'refused')

def status(field, base):
    return int(open('/proc/self/status').read().split(field + ':')[1].split()[0], base)

def stay(kind):
    1 / (os.readlink('/proc/self/ns/' + kind) == NAMESPACES[kind])

def attempt(name, attack):
    try:
        attack()
    except Exception:
        return
    print(BROKE, name, flush=True)
"""


def script(facts: Mapping[str, object]) -> str:
    """The source that tries all attacks, with these variables."""
    given = [f"{name} = {value!r}" for name, value in {"BROKE": BROKE, **facts}.items()]
    tries = [f"attempt({attack.name!r}, lambda: {attack.code})" for attack in ATTACKS]
    return "\n".join([*given, _PRELUDE, *tries, f"print({DONE!r})"])
