"""What is not handed out although it exists, and what to say about it: data, in plain words.

This is for a clear message; what is merely missing from `modules.py` is not handed out either.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not here, and what to do instead."""

    reason: str
    alternative: str = ""


NO_ADDRESS = Refusal(
    "there is no network here, and an address cannot be read",
    "The challenge's data is already in its variables.",
)
PROGRAMS = Refusal("programs cannot be started here", "Python and TensorFlow are all there is.")
NETWORK = Refusal("there is no network here", "The challenge's data is already in its variables.")
NATIVE = Refusal("native code cannot be loaded here", "Use TensorFlow's own functions.")
INSIDE = Refusal(
    "this reaches into the inside of Python or a library", "Use the documented functions."
)
MEMORY = Refusal("this reaches raw memory", "Reshape, slice or stack arrays instead.")
PICKLE = Refusal(
    "pickled objects can run any code when they are read",
    "Save models with model.save() and arrays with np.save().",
)
UNSAFE_MODEL = Refusal(
    "this would run code hidden in a saved model", "Build the layers in your own code."
)
THREADS = Refusal("threads and processes are not available", "Write the loop plainly.")
KEYBOARD = Refusal("nobody can type while it runs", "Put the value into the code.")
DYNAMIC = Refusal("code made at run time is not accepted", "Write it out.")
EXPRESSION = Refusal(
    "an expression in a text is not accepted", "Select rows with df[df.column > 1]."
)
SCOPES = Refusal("the tables of variables are not handed out", "Use a dict of your own.")
FILES = Refusal(
    "only files in the folder of this run can be reached", "Open a file by its plain name."
)
NOT_HERE = Refusal(
    "this is not available here",
    "TensorFlow, Keras, NumPy, pandas, scikit-learn and most of the standard library are.",
)
TABLES = Refusal(
    "this package is not available here", "NumPy, pandas and tf.data do what is needed."
)
NOTEBOOK = Refusal("this belongs to a notebook", "Leave it out.")
DISTRIBUTED = Refusal("there is one machine with one CPU here", "Train without a cluster.")
RAW = Refusal(
    "raw operations can crash the process", "Every one has a public function, as in tf.math."
)
DATASETS = Refusal(
    "data sets are neither downloaded nor installed here",
    "Train on the challenge's own data: it is in the variables that its text names.",
)
PRIVATE = Refusal(
    "names with a leading underscore are private to the library",
    "Use the public name, or a name that you define yourself.",
)
PATTERN = Refusal("patterns may read public names only", "Use if and elif.")
GROUPS = Refusal("`except*` is not accepted", "Use a plain except.")
METACLASS = Refusal(
    "of metaclasses, only ABCMeta is accepted", "Leave it out, or use ABC as a base."
)
RESERVED = Refusal("this name is used by the judge itself", "Choose another name.")
OPAQUE = Refusal(
    "its reading and writing cannot be followed here", "Define __call__, __len__, __iter__ …"
)
FOREIGN = Refusal(
    "modules, classes and functions of the libraries stay as they are",
    "Make a subclass, or a function of your own.",
)
SCOPED = Refusal("relative imports have no package here", "Import by the full name.")
UNKNOWN = Refusal("this part of Python is not accepted here", "Write it with plain statements.")

MODULES: dict[str, Refusal] = {
    **dict.fromkeys(
        ("subprocess", "pty", "multiprocessing", "concurrent", "sched", "signal", "shlex"),
        PROGRAMS,
    ),
    **dict.fromkeys(("threading", "asyncio", "_thread", "queue", "selectors"), THREADS),
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
        NETWORK,
    ),
    **dict.fromkeys(("ctypes", "cffi", "mmap", "faulthandler", "fcntl", "resource"), NATIVE),
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
        INSIDE,
    ),
    **dict.fromkeys(("marshal", "shelve", "dill", "joblib", "cloudpickle"), PICKLE),
    **dict.fromkeys(("h5py", "sqlite3"), FILES),
    **dict.fromkeys(
        ("cv2", "skimage", "statsmodels", "torch", "torchvision", "jax", "xgboost", "lightgbm"),
        TABLES,
    ),
    "tensorflow_datasets": DATASETS,
    **dict.fromkeys(("google", "jupyter"), NOTEBOOK),
}
"""Top-level modules that people ask for."""

PATHS: dict[str, Refusal] = {
    "tensorflow.raw_ops": RAW,
    "tensorflow.load_library": NATIVE,
    "tensorflow.load_op_library": NATIVE,
    "tensorflow.python": INSIDE,
    "tensorflow.python.keras": Refusal(
        "this is TensorFlow's own old copy of Keras", "Write tensorflow.keras."
    ),
    "tensorflow.dtensor": DISTRIBUTED,
    "tensorflow.tpu": DISTRIBUTED,
    "tensorflow.mlir": INSIDE,
    "tensorflow.import_graph_def": INSIDE,
    "tensorflow.xla": INSIDE,
    "tensorflow.tools": INSIDE,
    "tensorflow.security": INSIDE,
    "tensorflow.resource": INSIDE,
    "tensorflow.register_tensor_conversion_function": INSIDE,
    "tensorflow.config.experimental_connect_to_cluster": DISTRIBUTED,
    "tensorflow.config.experimental_connect_to_host": DISTRIBUTED,
    "tensorflow.data.experimental.service": NETWORK,
    "tensorflow.debugging.experimental": INSIDE,
    "tensorflow.experimental.dlpack": MEMORY,
    "tensorflow.compat.v1.test": INSIDE,
    "tensorflow.compat.v1.raw_ops": RAW,
    "tensorflow.compat.v1.load_library": NATIVE,
    "tensorflow.compat.v1.load_op_library": NATIVE,
    "tensorflow.compat.v1.load_file_system_library": NATIVE,
    "tensorflow.compat.v1.import_graph_def": INSIDE,
    "tensorflow.compat.v1.register_tensor_conversion_function": INSIDE,
    "tensorflow.compat.v1.train.Server": DISTRIBUTED,
    "tensorflow.distribute.Server": DISTRIBUTED,
    "tensorflow.profiler.experimental.server": NETWORK,
    "tensorflow.lite.experimental": NATIVE,
    "pandas.eval": EXPRESSION,
    "pandas.read_pickle": PICKLE,
    "pandas.to_pickle": PICKLE,
    "scipy.LowLevelCallable": NATIVE,
    "PIL.ImageFont.ModuleType": INSIDE,
    "scipy.sparse.load_npz": PICKLE,
    "keras.config.enable_unsafe_deserialization": UNSAFE_MODEL,
    "keras.config.set_backend": INSIDE,
    "keras.src": INSIDE,
    "keras.utils.get_file": NETWORK,
    "keras.utils.deserialize_keras_object": UNSAFE_MODEL,
    "keras.utils.legacy": UNSAFE_MODEL,
    "keras.legacy": UNSAFE_MODEL,
    "keras.saving.deserialize_keras_object": UNSAFE_MODEL,
    "keras.layers.TFSMLayer": UNSAFE_MODEL,
    "keras.callbacks.RemoteMonitor": NETWORK,
    "numpy.f2py": NATIVE,
    "numpy.ctypeslib": NATIVE,
    "numpy.core": INSIDE,
    "numpy.memmap": MEMORY,
    "numpy.lib.stride_tricks.as_strided": MEMORY,
    "numpy.from_dlpack": MEMORY,
    "numpy.show_config": INSIDE,
    "numpy.show_runtime": INSIDE,
    "numpy.get_include": INSIDE,
    "numpy.setbufsize": INSIDE,
    "os.system": PROGRAMS,
    "os.popen": PROGRAMS,
    "os.fork": PROGRAMS,
    "os.execv": PROGRAMS,
    "os.kill": PROGRAMS,
    "sys.modules": INSIDE,
    "typing.get_type_hints": INSIDE,
    "string.Formatter": INSIDE,
    "operator.attrgetter": INSIDE,
    "operator.methodcaller": INSIDE,
    "dataclasses.make_dataclass": DYNAMIC,
    "functools.singledispatch": DYNAMIC,
}
"""Dotted paths, canonical: `tensorflow.keras.x` is `keras.x`."""

BUILTINS: dict[str, Refusal] = {
    **dict.fromkeys(("eval", "exec", "compile"), DYNAMIC),
    "memoryview": MEMORY,
    **dict.fromkeys(("input", "raw_input"), KEYBOARD),
}
"""Builtins that are there, and refuse when they are called."""

ATTRIBUTES: dict[str, Refusal] = {
    **dict.fromkeys(("ctypes", "cffi", "capsule"), MEMORY),
    **dict.fromkeys(("to_pickle", "read_pickle"), PICKLE),
    **dict.fromkeys(("dump", "dumps"), PICKLE),
    **dict.fromkeys(("mro", "with_traceback"), INSIDE),
    **dict.fromkeys(
        ("func_code", "func_globals", "func_closure", "func_dict", "func_defaults"), INSIDE
    ),  # of functions that Cython made
}
"""Attributes that no object hands out, whatever it is; a learner's own objects may have them."""

KEYWORDS: dict[str, tuple[object, Refusal]] = {
    "allow_pickle": (False, PICKLE),
    "safe_mode": (True, UNSAFE_MODEL),
}
"""Arguments that may only be given with the one value."""


def of_module(name: str) -> Refusal:
    """Return why a module cannot be imported."""
    return PATHS.get(name) or MODULES.get(name.partition(".")[0], NOT_HERE)
