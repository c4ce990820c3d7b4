"""What is not handed out although it exists, and why: data.

This is for a clear message; what is merely missing from `modules.py` is not handed out either.
"""

from challenges.refusals import RefusalKind

MODULES: dict[str, RefusalKind] = {
    **dict.fromkeys(
        ("subprocess", "pty", "multiprocessing", "concurrent", "sched", "signal", "shlex"),
        RefusalKind.PROGRAMS,
    ),
    **dict.fromkeys(
        ("threading", "asyncio", "_thread", "queue", "selectors"), RefusalKind.THREADS
    ),
    **dict.fromkeys(
        (
            "socket",
            "ssl",
            "urllib",
            "http",
            "requests",
            "httpx",
            "ftplib",
            "smtplib",
            "socketserver",
            "xmlrpc",
            "tornado",
            "telegram",
            "kagglehub",
            "kaggle",
            "gdown",
            "tensorflow_hub",
            "wget",
        ),
        RefusalKind.NETWORK,
    ),
    **dict.fromkeys(
        ("ctypes", "cffi", "mmap", "faulthandler", "fcntl", "resource"), RefusalKind.NATIVE
    ),
    **dict.fromkeys(
        (
            "builtins",
            "dis",
            "code",
            "codeop",
            "pkgutil",
            "runpy",
            "site",
            "linecache",
            "tokenize",
            "weakref",
            "atexit",
            "tracemalloc",
            "unittest",
            "doctest",
            "imp",
            "zipimport",
            "sysconfig",
        ),
        RefusalKind.INSIDE,
    ),
    **dict.fromkeys(("marshal", "shelve", "dill", "joblib", "cloudpickle"), RefusalKind.PICKLE),
    **dict.fromkeys(("h5py", "sqlite3"), RefusalKind.FILES),
    **dict.fromkeys(
        ("cv2", "skimage", "statsmodels", "torch", "torchvision", "jax", "xgboost", "lightgbm"),
        RefusalKind.PACKAGE,
    ),
    "tensorflow_datasets": RefusalKind.DATASETS,
    **dict.fromkeys(("google", "jupyter"), RefusalKind.NOTEBOOK),
}
"""Top-level modules that people ask for."""

PATHS: dict[str, RefusalKind] = {
    "tensorflow.raw_ops": RefusalKind.RAW,
    "tensorflow.load_library": RefusalKind.NATIVE,
    "tensorflow.load_op_library": RefusalKind.NATIVE,
    "tensorflow.python": RefusalKind.INSIDE,
    "tensorflow.python.keras": RefusalKind.OLD_KERAS,
    "tensorflow.dtensor": RefusalKind.DISTRIBUTED,
    "tensorflow.tpu": RefusalKind.DISTRIBUTED,
    "tensorflow.mlir": RefusalKind.INSIDE,
    "tensorflow.import_graph_def": RefusalKind.INSIDE,
    "tensorflow.xla": RefusalKind.INSIDE,
    "tensorflow.tools": RefusalKind.INSIDE,
    "tensorflow.security": RefusalKind.INSIDE,
    "tensorflow.resource": RefusalKind.INSIDE,
    "tensorflow.register_tensor_conversion_function": RefusalKind.INSIDE,
    "tensorflow.config.experimental_connect_to_cluster": RefusalKind.DISTRIBUTED,
    "tensorflow.config.experimental_connect_to_host": RefusalKind.DISTRIBUTED,
    "tensorflow.data.experimental.service": RefusalKind.NETWORK,
    "tensorflow.debugging.experimental": RefusalKind.INSIDE,
    "tensorflow.experimental.dlpack": RefusalKind.MEMORY,
    "tensorflow.compat.v1.test": RefusalKind.INSIDE,
    "tensorflow.compat.v1.raw_ops": RefusalKind.RAW,
    "tensorflow.compat.v1.load_library": RefusalKind.NATIVE,
    "tensorflow.compat.v1.load_op_library": RefusalKind.NATIVE,
    "tensorflow.compat.v1.load_file_system_library": RefusalKind.NATIVE,
    "tensorflow.compat.v1.import_graph_def": RefusalKind.INSIDE,
    "tensorflow.compat.v1.register_tensor_conversion_function": RefusalKind.INSIDE,
    "tensorflow.compat.v1.train.Server": RefusalKind.DISTRIBUTED,
    "tensorflow.distribute.Server": RefusalKind.DISTRIBUTED,
    "tensorflow.profiler.experimental.server": RefusalKind.NETWORK,
    "tensorflow.lite.experimental": RefusalKind.NATIVE,
    "pandas.eval": RefusalKind.EXPRESSION,
    "pandas.read_pickle": RefusalKind.PICKLE,
    "pandas.to_pickle": RefusalKind.PICKLE,
    "scipy.LowLevelCallable": RefusalKind.NATIVE,
    "PIL.ImageFont.ModuleType": RefusalKind.INSIDE,
    "scipy.sparse.load_npz": RefusalKind.PICKLE,
    "keras.config.enable_unsafe_deserialization": RefusalKind.UNSAFE_MODEL,
    "keras.config.set_backend": RefusalKind.INSIDE,
    "keras.src": RefusalKind.INSIDE,
    "keras.utils.get_file": RefusalKind.NETWORK,
    "keras.utils.deserialize_keras_object": RefusalKind.UNSAFE_MODEL,
    "keras.utils.legacy": RefusalKind.UNSAFE_MODEL,
    "keras.legacy": RefusalKind.UNSAFE_MODEL,
    "keras.saving.deserialize_keras_object": RefusalKind.UNSAFE_MODEL,
    "keras.layers.TFSMLayer": RefusalKind.UNSAFE_MODEL,
    "keras.callbacks.RemoteMonitor": RefusalKind.NETWORK,
    "numpy.f2py": RefusalKind.NATIVE,
    "numpy.ctypeslib": RefusalKind.NATIVE,
    "numpy.core": RefusalKind.INSIDE,
    "numpy.memmap": RefusalKind.MEMORY,
    "numpy.lib.stride_tricks.as_strided": RefusalKind.MEMORY,
    "numpy.from_dlpack": RefusalKind.MEMORY,
    "numpy.show_config": RefusalKind.INSIDE,
    "numpy.show_runtime": RefusalKind.INSIDE,
    "numpy.get_include": RefusalKind.INSIDE,
    "numpy.setbufsize": RefusalKind.INSIDE,
    "os.system": RefusalKind.PROGRAMS,
    "os.popen": RefusalKind.PROGRAMS,
    "os.fork": RefusalKind.PROGRAMS,
    "os.execv": RefusalKind.PROGRAMS,
    "os.kill": RefusalKind.PROGRAMS,
    "sys.modules": RefusalKind.INSIDE,
    "typing.get_type_hints": RefusalKind.INSIDE,
    "string.Formatter": RefusalKind.INSIDE,
    "operator.attrgetter": RefusalKind.INSIDE,
    "operator.methodcaller": RefusalKind.INSIDE,
    "dataclasses.make_dataclass": RefusalKind.DYNAMIC,
    "functools.singledispatch": RefusalKind.DYNAMIC,
}
"""Dotted paths, canonical: `tensorflow.keras.x` is `keras.x`."""

BUILTINS: dict[str, RefusalKind] = {
    **dict.fromkeys(("eval", "exec", "compile"), RefusalKind.DYNAMIC),
    "memoryview": RefusalKind.MEMORY,
    **dict.fromkeys(("input", "raw_input"), RefusalKind.KEYBOARD),
}
"""Builtins that are there, and refuse when they are called."""

ATTRIBUTES: dict[str, RefusalKind] = {
    **dict.fromkeys(("ctypes", "cffi", "capsule"), RefusalKind.MEMORY),
    **dict.fromkeys(("to_pickle", "read_pickle"), RefusalKind.PICKLE),
    **dict.fromkeys(("dump", "dumps"), RefusalKind.PICKLE),
    **dict.fromkeys(("mro", "with_traceback"), RefusalKind.INSIDE),
    **dict.fromkeys(
        ("func_code", "func_globals", "func_closure", "func_dict", "func_defaults"),
        RefusalKind.INSIDE,
    ),  # of functions that Cython made
}
"""Attributes that no object hands out, whatever it is; a learner's own objects may have them."""

KEYWORDS: dict[str, tuple[object, RefusalKind]] = {
    "allow_pickle": (False, RefusalKind.PICKLE),
    "safe_mode": (True, RefusalKind.UNSAFE_MODEL),
}
"""Arguments that may only be given with the one value."""


def of_module(name: str) -> RefusalKind:
    """Return why a module cannot be imported."""
    return PATHS.get(name) or MODULES.get(name.partition(".")[0], RefusalKind.NOT_HERE)
