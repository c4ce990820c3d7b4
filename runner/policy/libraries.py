"""TensorFlow, Keras and NumPy as the learner sees them: their real modules, name by name.

The one rule that matters most: no module that is not listed is ever handed out, and one that got
into somebody's hands all the same opens to nothing.
"""

import builtins
import functools
import importlib
import json
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any, NoReturn

from challenges.refusals import RefusalKind
from runner.policy import plots
from runner.policy.kinds import Kind
from runner.policy.modules import EVERYTHING, LIBRARIES, PARTS
from runner.policy.names import TEXTS
from runner.policy.operations import rejection
from runner.policy.paths import canonical, refusal_of_name
from runner.policy.refusals import of_module


def load_array(file: Any, mmap_mode: None = None, allow_pickle: bool = False) -> Any:
    """Do what `numpy.load` does, never unpickling."""
    try:
        return importlib.import_module("numpy").load(file, allow_pickle=False)
    except ValueError as error:
        if "allow_pickle" not in str(error):
            raise
        raise rejection("np.load of objects", RefusalKind.PICKLE) from None


def load_model(
    filepath: Any,
    custom_objects: Any = None,
    compile: bool = True,  # noqa: A002 - as in Keras
    safe_mode: bool = True,
) -> Any:
    """Do what `keras.models.load_model` does, always in safe mode."""
    saving = importlib.import_module("keras.saving")  # legacy Keras may stand in for Keras
    package = saving.__name__.partition(".")[0]
    inside = importlib.import_module(f"{package}.src.saving.serialization_lib")
    with inside.SafeModeScope(True):  # legacy Keras forgets `safe_mode` for .h5 (CVE-2025-9905)
        return saving.load_model(
            filepath, custom_objects=custom_objects, compile=compile, safe_mode=True
        )


def model_from_json(json_string: str, custom_objects: Any = None) -> Any:
    """Do what `keras.models.model_from_json` does, in safe mode."""
    return _made_safely("models", "model_from_json", json_string, custom_objects)


def model_from_config(config: Any, custom_objects: Any = None) -> Any:
    """Do what `keras.models.model_from_config` does, in safe mode."""
    return model_from_json(json.dumps(config), custom_objects)


def layer_of(config: Any, custom_objects: Any = None) -> Any:
    """Do what `keras.layers.deserialize` does, in safe mode."""
    return _made_safely("layers", "deserialize", config, custom_objects)


def _made_safely(module: str, function: str, config: Any, custom_objects: Any) -> Any:
    keras: Any = importlib.import_module("keras")  # legacy Keras may stand in for Keras
    package = keras.__name__.partition(".")[0]
    inside = importlib.import_module(f"{package}.src.saving.serialization_lib")
    with inside.SafeModeScope(True):
        return getattr(getattr(keras, module), function)(config, custom_objects=custom_objects)


def reader(name: str) -> Callable[..., Any]:
    """Return a function of pandas that reads a table, and says why it reads no address."""

    def read(source: Any, *args: Any, **options: Any) -> Any:
        if isinstance(source, str) and re.match(r"\w+://", source):
            raise rejection(f"pd.{name}({source!r})"[:120], RefusalKind.NO_ADDRESS)
        return getattr(importlib.import_module("pandas"), name)(source, *args, **options)

    return read


def draw_no_graph(*args: Any, **options: Any) -> plots.Silent:
    """Do what `keras.utils.plot_model` does where Graphviz is not installed: nothing."""
    return plots.Silent()


def summarise(*args: Any, **options: Any) -> bool:
    """Do what `tf.summary.scalar` does with no writer: nothing. TensorBoard is not here."""
    return False


@functools.cache
def tensorboard() -> type:
    """Return a callback that takes what TensorBoard's takes and writes nothing."""

    class TensorBoard(importlib.import_module("keras").callbacks.Callback):  # type: ignore[misc]  # made when Keras is there
        """Writes no logs: nobody could look at them."""

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__()

    return TensorBoard


_SUMMARIES = "audio graph histogram image scalar text write trace_on trace_off trace_export"

STAND_INS: dict[str, Any] = {
    "numpy.load": load_array,
    **{f"numpy.{name}": getattr(builtins, name) for name in ("int", "float", "complex", "object")},
    "numpy.str": str,  # as NumPy called them until 1.24, and courses do
    **{f"pandas.{name}": reader(name) for name in ("read_csv", "read_table", "read_json")},
    **{f"pandas.{name}": reader(name) for name in ("read_excel", "read_html", "read_parquet")},
    "keras.models.load_model": load_model,
    "keras.saving.load_model": load_model,
    "keras.models.model_from_json": model_from_json,
    "keras.models.model_from_config": model_from_config,
    "keras.layers.deserialize": layer_of,
    **{f"tensorflow.summary.{name}": summarise for name in _SUMMARIES.split()},
    "keras.utils.plot_model": draw_no_graph,
    "keras.utils.model_to_dot": draw_no_graph,
    **dict.fromkeys(
        (
            "sklearn.metrics.ConfusionMatrixDisplay",
            "sklearn.metrics.RocCurveDisplay",
            "sklearn.metrics.PrecisionRecallDisplay",
            "sklearn.tree.plot_tree",
            "pandas.plotting.scatter_matrix",
            "pandas.plotting.autocorrelation_plot",
        ),
        plots.Silent(),
    ),
}


def module(path: str) -> ModuleType:
    """Return a library's module by its dotted path.

    Raises:
        PolicyRejection: If it is not handed out.
        ImportError: If there is no such module.
    """
    root, *rest = path.split(".")
    if root not in LIBRARIES:
        raise rejection(f"import {path}", of_module(path) if root else RefusalKind.SCOPED)
    found: Any = importlib.import_module(root)
    if root == "pandas":
        _without_expressions()
    for name in rest:
        try:
            found = member(found, name)
        except AttributeError:
            raise ModuleNotFoundError(f"No module named {path!r}") from None
        except OSError:  # it would be read now, and the walls are up
            raise rejection(f"import {path}", RefusalKind.NOT_HERE) from None
    if not isinstance(found, ModuleType):
        raise ModuleNotFoundError(f"No module named {path!r}; it is a name in one")
    return found


def _without_expressions() -> None:
    """Take `DataFrame.eval` and `query` out of pandas: attributes in their text meet no guard."""
    evaluation: Any = importlib.import_module("pandas.core.computation.eval")
    evaluation.eval = _refuse_expression


def _refuse_expression(*args: object, **kwargs: object) -> NoReturn:
    raise rejection("DataFrame.eval", RefusalKind.EXPRESSION)


def member(owner: ModuleType, name: str) -> object:
    """Return a public name of a listed module.

    Raises:
        PolicyRejection: If it is not handed out.
        AttributeError: If there is no such name.
    """
    path = check(owner)
    whole = f"{path}.{name}"
    if name.startswith("_"):
        return _text(owner, name, whole)
    refusal = refusal_of_name(whole)
    if whole in STAND_INS:
        return STAND_INS[whole]
    if whole == "keras.callbacks.TensorBoard":
        return tensorboard()
    if refusal or (PARTS[path] is not EVERYTHING and name not in PARTS[path]):
        raise rejection(whole, refusal or RefusalKind.NOT_HERE)
    if whole == "keras.saving":
        return importlib.import_module("keras.saving")  # `tf.keras` of Keras 3 leaves it out
    return handed_out(getattr(owner, name))


def handed_out(value: Any) -> Any:
    """Return a value that was read: never an unlisted module, nor what makes classes.

    Raises:
        PolicyRejection: If it is a module that is not on the list.
    """
    if isinstance(value, ModuleType):
        check(value)
    elif isinstance(value, type) and issubclass(value, type):
        return Kind
    return value


def check(owner: ModuleType) -> str:
    """Return the name of a listed module.

    Raises:
        PolicyRejection: If it is not on the list.
    """
    path = canonical(owner.__name__)
    if path not in PARTS:
        raise rejection(path, refusal_of_name(path) or RefusalKind.NOT_HERE)
    return path


def _text(owner: ModuleType, name: str, whole: str) -> str:
    """Return `__version__` and the like; nothing else with an underscore is handed out."""
    value = getattr(owner, name) if name in TEXTS else None
    if type(value) is not str:
        raise rejection(whole, RefusalKind.PRIVATE)
    return value
