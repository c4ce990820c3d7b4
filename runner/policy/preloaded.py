"""What is imported before a child is forked: behind the walls these packages' files do not exist.

Some carry public data, from which hidden labels could be looked up. Keras imports most of them
anyway, so that little is added.
"""

import importlib

_PARTS = """
sklearn.base sklearn.cluster sklearn.compose sklearn.datasets sklearn.decomposition sklearn.dummy
sklearn.exceptions sklearn.feature_extraction.text sklearn.feature_selection sklearn.impute
sklearn.linear_model sklearn.metrics sklearn.metrics.pairwise sklearn.model_selection
sklearn.neighbors sklearn.pipeline sklearn.preprocessing sklearn.utils.class_weight
scipy.cluster scipy.constants scipy.fft scipy.integrate scipy.interpolate scipy.io.wavfile
scipy.linalg scipy.ndimage scipy.optimize scipy.signal scipy.sparse scipy.spatial.distance
scipy.special scipy.stats
pandas pandas.api.types pandas.errors pandas.tseries.offsets
PIL.Image PIL.ImageChops PIL.ImageColor PIL.ImageDraw PIL.ImageEnhance PIL.ImageFile
PIL.ImageFilter PIL.ImageFont PIL.ImageOps PIL.ImageSequence PIL.PngImagePlugin
PIL.JpegImagePlugin PIL.GifImagePlugin PIL.BmpImagePlugin
"""


def load() -> None:
    """Import the packages that the libraries' table hands out, as far as they are installed."""
    for path in _PARTS.split():
        try:
            importlib.import_module(path)
        except ImportError:  # an optional package: its import is refused later, in words
            continue
