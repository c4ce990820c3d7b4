"""A matplotlib that draws nothing: course code plots, and nobody sees pictures made in a child.

Whatever is asked for is there; what code goes on to compute with has the shape that it has there.
"""

import base64
import importlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from challenges.refusals import RefusalKind
from runner.policy import files
from runner.policy.facade import Facade
from runner.policy.operations import rejection

_COLOURS = "#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf"
_NOTHING = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg"
    "=="
)
"""A picture of one transparent pixel."""


class Silent:
    """Anything of matplotlib: may be called, subscripted, computed with and written to."""

    def __call__(self, *args: object, **kwargs: object) -> Any:
        """Return what anything of matplotlib is here."""
        return self

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return quiet(name)

    def __setattr__(self, name: str, value: object) -> None:
        """Forget it."""

    def __delattr__(self, name: str) -> None:
        """Forget it."""

    def __getitem__(self, key: object) -> "Silent":
        return self

    def __setitem__(self, key: object, value: object) -> None:
        """Forget it."""

    def __contains__(self, key: object) -> bool:
        return False

    def __iter__(self) -> Iterator["Silent"]:
        return iter((self,))  # `line, = plt.plot(…)`

    def __enter__(self) -> "Silent":
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing to close."""

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
        return ()

    def __float__(self) -> float:
        return 0.0

    def __int__(self) -> int:
        return 0

    __index__ = __int__

    def __format__(self, spec: str) -> str:
        return ""

    def _same(self, *others: object) -> "Silent":
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _same
    __rtruediv__ = __floordiv__ = __mod__ = __pow__ = __neg__ = __or__ = __and__ = _same

    def _never(self, other: object) -> bool:
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _never


class Options(dict[Any, Any]):
    """`rcParams`: what is set is there, and so is what is not."""

    def __missing__(self, key: object) -> object:
        return Silent()


class Colours:
    """A colour map: from numbers to colours, which code goes on to loop over."""

    def __init__(
        self, name: object = "viridis", lut: int | None = None, *args: object, **kwargs: object
    ) -> None:
        self.name = str(name)
        self.N = lut if isinstance(lut, int) else 256

    def __call__(self, values: Any, *args: object, **kwargs: object) -> Any:
        """Return shades of grey, red, green, blue and alpha each."""
        at = np.asarray(values, dtype=float)
        shades: NDArray[np.float64] = np.stack([at, at, at, np.ones_like(at)], axis=-1)
        return shades if at.ndim else tuple(shades.tolist())

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return quiet(name)


def subplots(
    nrows: int = 1, ncols: int = 1, *args: object, squeeze: bool = True, **kwargs: object
) -> tuple[Silent, Any]:
    """Return a figure and its axes in the shape that matplotlib gives them."""
    axes = np.empty((int(nrows), int(ncols)), dtype=object)
    for at in np.ndindex(axes.shape):
        axes[at] = Silent()
    if not squeeze:
        return Silent(), axes
    return Silent(), axes.item() if axes.size == 1 else axes.squeeze()


def axes_only(*args: Any, **kwargs: Any) -> Any:
    """Return the axes of a figure, as `Figure.subplots` does."""
    return subplots(*args, **kwargs)[1]


def hist(values: Any = (), bins: Any = 10, **kwargs: object) -> tuple[Any, Any, Silent]:
    """Return a histogram's counts and edges, and its bars."""
    try:
        counts, edges = np.histogram(np.asarray(values, dtype=float).ravel(), bins=bins)
    except (TypeError, ValueError):  # several sets at once, dates, words
        return np.zeros(1), np.zeros(2), Silent()
    return counts.astype(float), edges, Silent()


def save(target: Any = None, *args: object, **kwargs: object) -> None:
    """Save a picture of nothing, so that a file is where the code goes on to look for one."""
    if isinstance(target, str | Path):
        files.check("savefig", target)
        Path(target).write_bytes(_NOTHING)
    elif hasattr(target, "write"):
        target.write(_NOTHING)


def load_dataset(name: str, **kwargs: object) -> None:
    """Refuse to fetch an example's data, as seaborn does from the network."""
    raise rejection(f"load_dataset({name!r})", RefusalKind.NETWORK)


def pie(*args: object, autopct: object = None, **kwargs: object) -> tuple[list[Silent], ...]:
    """Return the wedges, the texts, and where asked for, the percentages."""
    return ([], [], []) if autopct else ([], [])


def color_palette(palette: object = None, n_colors: int | None = None, **kwargs: object) -> Any:
    """Return so many colours, or a colour map, as seaborn does."""
    if kwargs.get("as_cmap"):
        return Colours(palette)
    return [(0.0, 0.0, 0.0)] * (n_colors or 10)


def imread(source: Any, *args: object, **kwargs: object) -> NDArray[Any]:
    """Read a picture of this run: a PNG as shares of one, others as bytes, as matplotlib does."""
    if isinstance(source, str | Path):
        files.check("imread", source)
    with importlib.import_module("PIL.Image").open(source) as picture:
        values: NDArray[Any] = np.asarray(picture)
        return (values / 255.0).astype(np.float32) if picture.format == "PNG" else values


def _returning(*parts: object) -> Callable[..., object]:
    def function(*args: object, **kwargs: object) -> object:
        return parts if len(parts) > 1 else parts[0]

    return function


_CYCLE = {"color": _COLOURS.split()}


def _options() -> Options:
    cycle = Facade("cycler", {"by_key": lambda: _CYCLE})
    return Options({"axes.prop_cycle": cycle, "figure.figsize": [6.4, 4.8], "font.size": 10.0})


_LIMITS = _returning(0.0, 1.0)
_THREE = (Silent(), Silent(), Silent())

_SHAPED: Mapping[str, Callable[..., object]] = {
    "hist": hist,
    "hist2d": _returning(np.zeros((10, 10)), np.zeros(11), np.zeros(11), Silent()),
    "pie": pie,
    "color_palette": color_palette,
    "imread": imread,
    "savefig": save,
    "imsave": save,
    "load_dataset": load_dataset,
    "get_cmap": Colours,
    "ListedColormap": Colours,
    "axis": _returning(0.0, 1.0, 0.0, 1.0),
    **dict.fromkeys(("xlim", "ylim", "get_xlim", "get_ylim", "get_zlim", "get_clim"), _LIMITS),
    "get_xy": _LIMITS,
    **dict.fromkeys(("xticks", "yticks"), _returning(np.zeros(0), [])),
    **dict.fromkeys(("get_xticks", "get_yticks"), _returning(np.zeros(0))),
    **dict.fromkeys(("get_xticklabels", "get_yticklabels", "get_lines"), _returning([])),
    **dict.fromkeys(("get_legend_handles_labels",), _returning([], [])),
    **dict.fromkeys(("errorbar", "stem", "from_levels_and_colors"), _returning(*_THREE)),
    "get_size_inches": _returning(np.array([6.4, 4.8])),
    "get_width_height": _returning(1, 1),
    "tostring_rgb": _returning(bytes(3)),
    "tostring_argb": _returning(bytes(4)),
    "buffer_rgba": _returning(np.zeros((1, 1, 4), dtype=np.uint8)),
    "get_fignums": _returning([]),
    "get_backend": _returning("agg"),
    "to_rgb": _returning(0.0, 0.0, 0.0),
    "to_rgba": _returning(0.0, 0.0, 0.0, 1.0),
    "upload": _returning({}),
}
"""What is computed with: by name, whatever it is asked of."""

_COLOUR_MAPS = """
viridis plasma inferno magma cividis gray Greys binary jet hot cool rainbow hsv Blues Reds Greens
Oranges Purples coolwarm bwr seismic Spectral RdBu RdYlBu tab10 tab20 Set1 Set2 Set3 Paired Pastel1
Accent brg terrain
"""


def quiet(name: str) -> Any:
    """Return what stands for a name of matplotlib, of a module or of an object."""
    if name in _SHAPED:
        return _SHAPED[name]
    if name.removesuffix("_r") in _COLOUR_MAPS.split():
        return Colours(name)
    return axes_only if name == "subplots" else Silent()


class Plots(Facade):
    """A module of matplotlib: every name is there, and silent."""

    __slots__ = ()

    def __init__(self, path: str) -> None:
        super().__init__(path, {"subplots": subplots, "rcParams": _options()})
