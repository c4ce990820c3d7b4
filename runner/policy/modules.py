"""The allow-list of modules and what each hands out: data, read by `libraries` and `standard`."""

LIBRARIES = ("tensorflow", "keras", "tf_keras", "numpy")
"""Packages whose real modules are handed out, one by one, from the table below."""

CANONICAL = {
    "tensorflow._api.v2": "tensorflow",
    "keras._tf_keras.keras": "keras",
    "keras.api": "keras",
    "tf_keras": "keras",
    "numpy.lib.scimath": "numpy.emath",
}
"""Prefixes of module names as the packages have them, and the name by which we know them."""

EVERYTHING: frozenset[str] = frozenset()
"""Every public name of the module; but no unlisted module, and nothing that `refusals` names."""

_WHOLE = """
tensorflow tensorflow.audio tensorflow.autodiff tensorflow.autograph
tensorflow.autograph.experimental tensorflow.bitwise tensorflow.config
tensorflow.config.experimental tensorflow.config.optimizer tensorflow.config.threading
tensorflow.data tensorflow.data.experimental tensorflow.debugging tensorflow.dtypes
tensorflow.errors tensorflow.feature_column tensorflow.image tensorflow.io tensorflow.io.gfile
tensorflow.linalg tensorflow.linalg.experimental tensorflow.lookup
tensorflow.lookup.experimental tensorflow.math tensorflow.math.special tensorflow.nest
tensorflow.nn tensorflow.nn.experimental tensorflow.quantization tensorflow.queue
tensorflow.ragged tensorflow.random tensorflow.random.experimental tensorflow.sets
tensorflow.signal tensorflow.sparse tensorflow.strings tensorflow.summary tensorflow.train
tensorflow.train.experimental tensorflow.types tensorflow.types.experimental
tensorflow.version tensorflow.initializers tensorflow.losses tensorflow.metrics
tensorflow.optimizers

keras keras.activations keras.applications keras.applications.convnext
keras.applications.densenet keras.applications.efficientnet keras.applications.efficientnet_v2
keras.applications.imagenet_utils keras.applications.inception_resnet_v2
keras.applications.inception_v3 keras.applications.mobilenet keras.applications.mobilenet_v2
keras.applications.mobilenet_v3 keras.applications.nasnet keras.applications.resnet
keras.applications.resnet50 keras.applications.resnet_v2 keras.applications.vgg16
keras.applications.vgg19 keras.applications.xception keras.backend keras.callbacks
keras.config keras.constraints keras.datasets keras.datasets.boston_housing
keras.datasets.california_housing keras.datasets.cifar10 keras.datasets.cifar100
keras.datasets.fashion_mnist keras.datasets.imdb keras.datasets.mnist keras.datasets.reuters
keras.dtype_policies keras.initializers keras.layers keras.losses keras.metrics
keras.mixed_precision keras.models keras.ops keras.ops.image keras.ops.linalg keras.ops.nn
keras.ops.numpy keras.optimizers keras.optimizers.legacy keras.optimizers.schedules
keras.preprocessing keras.preprocessing.image keras.preprocessing.sequence
keras.preprocessing.text keras.experimental keras.layers.experimental
keras.layers.experimental.preprocessing keras.optimizers.experimental keras.metrics.experimental
keras.callbacks.experimental keras.utils.experimental keras.backend.experimental
keras.quantizers keras.random keras.regularizers keras.saving
keras.tree keras.utils keras.utils.bounding_boxes

numpy numpy.char numpy.dtypes numpy.emath numpy.exceptions numpy.fft numpy.linalg numpy.ma
numpy.polynomial numpy.polynomial.chebyshev numpy.polynomial.hermite
numpy.polynomial.hermite_e numpy.polynomial.laguerre numpy.polynomial.legendre
numpy.polynomial.polynomial numpy.random numpy.rec numpy.strings
"""

PARTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_WHOLE.split(), EVERYTHING),
    "tensorflow.experimental": frozenset({"Optional", "numpy", "extension_type"}),
    "tensorflow.experimental.numpy": EVERYTHING,
    "tensorflow.test": frozenset({"is_gpu_available", "gpu_device_name", "is_built_with_cuda"}),
    "numpy.lib": frozenset({"stride_tricks"}),
    "numpy.lib.stride_tricks": frozenset({"sliding_window_view"}),
    "numpy.typing": frozenset({"ArrayLike", "NDArray", "DTypeLike"}),
}
"""Library modules that are handed out."""

STANDARD: dict[str, str] = {
    "__future__": "annotations division print_function absolute_import unicode_literals",
    "abc": "ABC abstractmethod",
    "bisect": "bisect bisect_left bisect_right insort insort_left insort_right",
    "calendar": "monthrange isleap month_name month_abbr day_name day_abbr timegm",
    "cmath": "exp log sqrt phase polar rect pi e sin cos tan isnan isinf",
    "collections": "ChainMap Counter OrderedDict defaultdict deque namedtuple",
    "collections.abc": """Callable Collection Generator Hashable Iterable Iterator Mapping
        MutableMapping MutableSequence Sequence Set Sized""",
    "contextlib": "contextmanager nullcontext suppress closing ExitStack",
    "copy": "copy deepcopy",
    "csv": """reader writer DictReader DictWriter QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE
        QUOTE_NONNUMERIC Error""",
    "dataclasses": "field fields asdict astuple replace is_dataclass FrozenInstanceError",
    "datetime": "date datetime time timedelta timezone tzinfo UTC MINYEAR MAXYEAR",
    "decimal": "Decimal getcontext ROUND_HALF_UP ROUND_HALF_EVEN ROUND_DOWN ROUND_UP",
    "fractions": "Fraction",
    "functools": "cache cached_property cmp_to_key lru_cache partial reduce total_ordering",
    "hashlib": "md5 sha1 sha256 sha512 blake2b",
    "heapq": "heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest",
    "io": "StringIO BytesIO",
    "itertools": """accumulate chain combinations combinations_with_replacement compress count
        cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap
        takewhile tee zip_longest""",
    "json": "dump dumps load loads JSONDecodeError",
    "logging": """CRITICAL DEBUG ERROR FATAL INFO WARNING basicConfig critical debug disable error
        info warning""",
    "math": """acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist
        e erf erfc exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose
        isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm
        pi pow prod radians remainder sin sinh sqrt tan tanh tau trunc ulp""",
    "numbers": "Number Complex Real Rational Integral",
    "operator": """abs add and_ concat contains countOf eq floordiv ge getitem gt iadd imul index
        indexOf inv invert is_ is_not isub itemgetter le lshift lt matmul mod mul ne neg not_ or_
        pos pow rshift sub truediv truth xor""",
    "random": """Random betavariate choice choices expovariate gammavariate gauss getrandbits
        getstate lognormvariate normalvariate paretovariate randbytes randint random randrange
        sample seed setstate shuffle triangular uniform vonmisesvariate weibullvariate""",
    "re": """A ASCII DOTALL I IGNORECASE M MULTILINE S VERBOSE X Match Pattern compile error escape
        findall finditer fullmatch match search split sub subn""",
    "statistics": """NormalDist StatisticsError correlation covariance fmean geometric_mean
        harmonic_mean linear_regression mean median median_high median_low mode multimode pstdev
        pvariance quantiles stdev variance""",
    "string": """ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits
        printable punctuation whitespace""",
    "textwrap": "dedent fill indent shorten wrap",
    "time": """ctime gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns
        process_time sleep strftime strptime struct_time time time_ns""",
    "timeit": "default_timer",
    "typing": """AbstractSet Any Callable ClassVar Dict Final FrozenSet Generator Generic Iterable
        Iterator List Literal Mapping MutableMapping MutableSequence NamedTuple NoReturn Optional
        Protocol Sequence Set Text Tuple Type TypeAlias TypeVar Union cast overload""",
    "unicodedata": "category combining name normalize",
    "warnings": "catch_warnings filterwarnings simplefilter warn",
    "zlib": "adler32 crc32",
}
"""Names taken as they are from standard modules; `standard` adds those that need care."""
