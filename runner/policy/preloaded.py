"""What is imported before a child is forked: behind the walls these packages' files do not exist.

Some carry public data, from which hidden labels could be looked up. Keras imports most of them
anyway, so that little is added.
"""

import contextlib
import importlib

_PARTS = """
numpy.testing
sklearn.base sklearn.cluster sklearn.compose sklearn.datasets sklearn.decomposition sklearn.dummy
sklearn.ensemble sklearn.exceptions sklearn.feature_extraction.text sklearn.feature_selection
sklearn.gaussian_process sklearn.impute sklearn.linear_model sklearn.manifold sklearn.metrics
sklearn.metrics.pairwise sklearn.mixture sklearn.model_selection sklearn.multiclass
sklearn.naive_bayes sklearn.neighbors sklearn.neural_network sklearn.pipeline
sklearn.preprocessing sklearn.svm sklearn.tree sklearn.utils.class_weight
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
    _keep_to_one_process()


def _keep_to_one_process() -> None:
    """Have `n_jobs=-1` mean one: the walls let scikit-learn start no process."""
    with contextlib.suppress(ImportError):
        importlib.import_module("joblib").parallel_config(backend="sequential")
