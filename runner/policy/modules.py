"""The allow-list of modules and what each hands out: data, read by `libraries` and `standard`."""

LIBRARIES = ("tensorflow", "keras", "tf_keras", "numpy", "pandas", "sklearn", "scipy", "PIL")
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
keras.tree keras.utils keras.utils.bounding_boxes keras.wrappers

numpy numpy.char numpy.dtypes numpy.emath numpy.exceptions numpy.fft numpy.linalg numpy.ma
numpy.polynomial numpy.polynomial.chebyshev numpy.polynomial.hermite
numpy.polynomial.hermite_e numpy.polynomial.laguerre numpy.polynomial.legendre
numpy.polynomial.polynomial numpy.random numpy.rec numpy.strings

tensorflow.compat tensorflow.compat.v1 tensorflow.compat.v1.data
tensorflow.compat.v1.data.experimental tensorflow.compat.v1.image tensorflow.compat.v1.initializers
tensorflow.compat.v1.io tensorflow.compat.v1.layers tensorflow.compat.v1.linalg
tensorflow.compat.v1.logging tensorflow.compat.v1.losses tensorflow.compat.v1.math
tensorflow.compat.v1.metrics tensorflow.compat.v1.nn tensorflow.compat.v1.random
tensorflow.compat.v1.summary tensorflow.compat.v1.train tensorflow.compat.v1.gfile
tensorflow.compat.v1.config tensorflow.compat.v1.config.experimental tensorflow.compat.v1.strings
tensorflow.compat.v1.errors tensorflow.compat.v1.estimator tensorflow.compat.v1.distributions
tensorflow.distribute tensorflow.distribute.experimental
tensorflow.distribute.cluster_resolver tensorflow.distribute.coordinator
tensorflow.lite tensorflow.saved_model tensorflow.saved_model.experimental
tensorflow.profiler tensorflow.profiler.experimental tensorflow.sysconfig tensorflow.graph_util
keras.export keras.distribution keras.visualization

pandas pandas.api pandas.api.types pandas.errors pandas.tseries pandas.tseries.offsets
sklearn sklearn.base sklearn.cluster sklearn.compose sklearn.datasets sklearn.decomposition
sklearn.dummy sklearn.ensemble sklearn.exceptions sklearn.feature_extraction
sklearn.feature_extraction.text sklearn.feature_selection sklearn.gaussian_process sklearn.impute
sklearn.linear_model sklearn.manifold sklearn.metrics sklearn.metrics.pairwise sklearn.mixture
sklearn.model_selection sklearn.multiclass sklearn.naive_bayes sklearn.neighbors
sklearn.neural_network sklearn.pipeline sklearn.preprocessing sklearn.svm sklearn.tree
sklearn.utils sklearn.utils.class_weight
scipy scipy.cluster scipy.constants scipy.fft scipy.integrate scipy.interpolate scipy.io
scipy.io.wavfile scipy.linalg scipy.ndimage scipy.optimize scipy.signal scipy.sparse
scipy.spatial scipy.spatial.distance scipy.special scipy.stats
PIL PIL.Image PIL.ImageChops PIL.ImageColor PIL.ImageDraw PIL.ImageEnhance PIL.ImageFile
PIL.ImageFilter PIL.ImageFont PIL.ImageOps PIL.ImageSequence
"""

PARTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_WHOLE.split(), EVERYTHING),
    "tensorflow.experimental": frozenset({"Optional", "numpy", "extension_type"}),
    "tensorflow.experimental.numpy": EVERYTHING,
    "tensorflow.test": frozenset({"is_gpu_available", "gpu_device_name", "is_built_with_cuda"}),
    "pandas.plotting": frozenset(),
    "numpy.lib": frozenset({"stride_tricks"}),
    "numpy.lib.stride_tricks": frozenset({"sliding_window_view"}),
    "numpy.testing": frozenset(
        {
            "assert_allclose",
            "assert_almost_equal",
            "assert_approx_equal",
            "assert_array_almost_equal",
            "assert_array_equal",
            "assert_array_less",
            "assert_equal",
        }
    ),
    "numpy.typing": frozenset({"ArrayLike", "NDArray", "DTypeLike"}),
}
"""Library modules that are handed out."""

STANDARD: dict[str, str] = {
    "__future__": "annotations division print_function absolute_import unicode_literals",
    "abc": "ABC abstractmethod abstractproperty abstractclassmethod abstractstaticmethod",
    "argparse": """ArgumentParser Namespace HelpFormatter ArgumentDefaultsHelpFormatter
        RawTextHelpFormatter RawDescriptionHelpFormatter REMAINDER SUPPRESS OPTIONAL ZERO_OR_MORE
        ONE_OR_MORE ArgumentTypeError ArgumentError BooleanOptionalAction""",
    "array": "array",
    "ast": "literal_eval",
    "base64": """b64encode b64decode urlsafe_b64encode urlsafe_b64decode standard_b64encode
        standard_b64decode b32encode b32decode b16encode b16decode""",
    "binascii": "hexlify unhexlify crc32 b2a_base64 a2b_base64",
    "bisect": "bisect bisect_left bisect_right insort insort_left insort_right",
    "calendar": "monthrange isleap month_name month_abbr day_name day_abbr timegm",
    "cmath": "exp log log10 sqrt phase polar rect pi e sin cos tan isnan isinf isclose inf nan",
    "codecs": "encode decode",
    "collections": """ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque
        namedtuple""",
    "collections.abc": """Awaitable Callable Collection Container Coroutine Generator Hashable
        ItemsView Iterable Iterator KeysView Mapping MutableMapping MutableSequence MutableSet
        Reversible Sequence Set Sized ValuesView""",
    "configparser": "ConfigParser RawConfigParser",
    "contextlib": """AbstractContextManager ContextDecorator ExitStack asynccontextmanager closing
        contextmanager nullcontext redirect_stderr redirect_stdout suppress""",
    "copy": "copy deepcopy",
    "csv": """reader writer DictReader DictWriter QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE
        QUOTE_NONNUMERIC Error Sniffer excel excel_tab field_size_limit list_dialects
        register_dialect""",
    "dataclasses": """field fields asdict astuple replace is_dataclass FrozenInstanceError InitVar
        KW_ONLY MISSING""",
    "datetime": "date datetime time timedelta timezone tzinfo UTC MINYEAR MAXYEAR",
    "decimal": """Decimal getcontext localcontext Context InvalidOperation ROUND_HALF_UP
        ROUND_HALF_EVEN ROUND_DOWN ROUND_UP ROUND_FLOOR ROUND_CEILING""",
    "difflib": "SequenceMatcher get_close_matches ndiff unified_diff Differ",
    "enum": "Enum Flag IntEnum IntFlag StrEnum auto unique",
    "errno": "EACCES EEXIST ENOENT EPERM",
    "fnmatch": "filter fnmatch fnmatchcase translate",
    "fractions": "Fraction",
    "functools": """cache cached_property cmp_to_key lru_cache partial partialmethod reduce
        total_ordering""",
    "gzip": "compress decompress",
    "hashlib": "md5 sha1 sha224 sha256 sha384 sha512 blake2b blake2s sha3_256 new",
    "heapq": """heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest""",
    "html": "escape unescape",
    "inspect": "isclass isfunction ismethod isgenerator getdoc cleandoc",
    "io": "StringIO BytesIO TextIOWrapper SEEK_SET SEEK_CUR SEEK_END",
    "itertools": """accumulate batched chain combinations combinations_with_replacement compress
        count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat
        starmap takewhile tee zip_longest""",
    "json": "dump dumps load loads JSONDecodeError JSONEncoder JSONDecoder",
    "keyword": "kwlist iskeyword",
    "logging": """CRITICAL DEBUG ERROR FATAL INFO NOTSET WARN WARNING Formatter Logger NullHandler
        StreamHandler critical debug disable error exception getLevelName info log warning""",
    "math": """acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist
        e erf erfc exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose
        isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm
        pi pow prod radians remainder sin sinh sqrt sumprod tan tanh tau trunc ulp""",
    "numbers": "Number Complex Real Rational Integral",
    "operator": """abs add and_ concat contains countOf delitem eq floordiv ge getitem gt iadd
        iconcat imul index indexOf inv invert is_ is_not isub itemgetter itruediv le lshift lt
        matmul mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor""",
    "queue": "Empty Full LifoQueue PriorityQueue Queue SimpleQueue",
    "random": """Random SystemRandom betavariate binomialvariate choice choices expovariate
        gammavariate gauss getrandbits getstate lognormvariate normalvariate paretovariate
        randbytes randint random randrange sample seed setstate shuffle triangular uniform
        vonmisesvariate weibullvariate""",
    "re": """A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE S U UNICODE VERBOSE X Match
        Pattern RegexFlag compile error escape findall finditer fullmatch match purge search split
        sub subn""",
    "secrets": "choice compare_digest randbelow randbits token_bytes token_hex token_urlsafe",
    "statistics": """NormalDist StatisticsError correlation covariance fmean geometric_mean
        harmonic_mean linear_regression mean median median_grouped median_high median_low mode
        multimode pstdev pvariance quantiles stdev variance""",
    "string": """Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits
        octdigits printable punctuation whitespace""",
    "struct": "Struct calcsize error iter_unpack pack pack_into unpack unpack_from",
    "tempfile": """NamedTemporaryFile SpooledTemporaryFile TemporaryDirectory TemporaryFile
        gettempdir mkdtemp mkstemp mktemp""",
    "textwrap": "TextWrapper dedent fill indent shorten wrap",
    "time": """asctime ctime gmtime localtime mktime monotonic monotonic_ns perf_counter
        perf_counter_ns process_time process_time_ns sleep strftime strptime struct_time
        thread_time time time_ns timezone tzname""",
    "timeit": "default_timer",
    "tarfile": "is_tarfile ReadError TarError",
    "types": "SimpleNamespace",
    "typing": """AbstractSet Annotated Any AnyStr AsyncIterator Awaitable BinaryIO ByteString
        Callable ClassVar Collection Concatenate Container Coroutine Counter DefaultDict Deque
        Dict Final FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator KeysView
        List Literal LiteralString Mapping Match MutableMapping MutableSequence MutableSet
        NamedTuple Never NewType NoReturn NotRequired Optional OrderedDict ParamSpec Pattern
        Protocol Required Reversible Self Sequence Set Sized SupportsAbs SupportsFloat
        SupportsIndex SupportsInt TYPE_CHECKING Text TextIO Tuple Type TypeAlias TypeGuard TypeVar
        TypedDict Union Unpack ValuesView assert_never assert_type cast final no_type_check
        overload override reveal_type runtime_checkable""",
    "typing_extensions": """Annotated Concatenate Final Literal NotRequired ParamSpec Protocol
        Required Self TypeAlias TypedDict Unpack final override runtime_checkable""",
    "unicodedata": "bidirectional category combining decomposition lookup name normalize numeric",
    "urllib.parse": """parse_qs quote quote_plus unquote unquote_plus urlencode urljoin urlparse
        urlsplit urlunparse""",
    "uuid": "UUID uuid3 uuid4 uuid5",
    "warnings": "filterwarnings resetwarnings simplefilter",
    "zipfile": "BadZipFile ZIP_DEFLATED ZIP_STORED ZipInfo is_zipfile",
    "zlib": "adler32 compress crc32 decompress",
}
"""Names taken as they are from standard modules; `standard` adds those that need care."""
