"""Refusals: why the policy does not hand something out. Views say it, and what to do instead."""

from enum import StrEnum


class RefusalKind(StrEnum):
    """One reason to say no."""

    NO_ADDRESS = "no_address"  # an address is read from
    PROGRAMS = "programs"  # another program is started
    NETWORK = "network"
    NATIVE = "native"  # native code is loaded
    INSIDE = "inside"  # the inside of Python or a library
    MEMORY = "memory"  # raw memory
    PICKLE = "pickle"  # objects that run code when they are read
    UNSAFE_MODEL = "unsafe_model"  # code in a saved model
    THREADS = "threads"
    KEYBOARD = "keyboard"  # somebody would have to type
    DYNAMIC = "dynamic"  # code made at run time
    EXPRESSION = "expression"  # the same, in a text for pandas
    SCOPES = "scopes"  # the tables of variables
    FILES = "files"  # beyond the folder of this run
    NOT_HERE = "not_here"
    PACKAGE = "package"  # one that people know, and that is not installed
    NOTEBOOK = "notebook"  # what only a notebook has
    DISTRIBUTED = "distributed"  # more machines than one
    RAW = "raw"  # TensorFlow's raw operations
    DATASETS = "datasets"  # to be downloaded
    OLD_KERAS = "old_keras"  # TensorFlow's own copy of it
    PRIVATE = "private"  # a library's own names
    PATTERN = "pattern"  # a private name in a `case`
    GROUPS = "groups"  # `except*`
    METACLASS = "metaclass"
    RESERVED = "reserved"  # the judge's own names
    OPAQUE = "opaque"  # a special method that no guard can follow
    FOREIGN = "foreign"  # a change to what is a library's
    SCOPED = "scoped"  # a relative import
    FORMAT_MAP = "format_map"
    UNKNOWN = "unknown"  # a part of Python that is not accepted
