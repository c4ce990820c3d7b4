"""Trainings that stock Keras and ours must end alike to the last bit; each returns what it saw."""

# mypy: disable-error-code="misc"
# Keras has no types, so a subclass of its classes is one of Any.

from typing import Any

import keras
import numpy as np
import tensorflow as tf

L = keras.layers
SIZE = 22  # a batch of 8, another, and 6
QUICK = (
    "dense", "images", "named_inputs", "class_weights", "validation_split", "stops_in_an_epoch",
)  # fmt: skip
"""Those that `make test` runs; all of them are a sweep."""

CASES: dict[str, Any] = {}


def case(function):
    CASES[function.__name__] = function
    return function


def numbers(*shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape).astype("float32")


def classes(count, size=SIZE):
    return np.random.default_rng(1).integers(0, count, size)


def mlp(units=1, **options):
    head = L.Dense(units, **options)
    return keras.Sequential([keras.Input((5,)), L.Dense(8, "relu"), head])


def trained(model, *data, loss="mse", optimizer="adam", compiling=None, **options):
    """Compile and fit; what came of it."""
    model.compile(optimizer, loss, **(compiling or {}))
    given = {"epochs": 3, "batch_size": 8, "verbose": 0} | options
    history = model.fit(*data, **given).history
    return seen(model, history)


def seen(model, *more):
    return [*(w.numpy() for w in model.weights + model.optimizer.variables), *more]


@case
def dense():
    return trained(mlp(), numbers(SIZE, 5), numbers(SIZE, 1))


@case
def whole_batches():
    return trained(mlp(), numbers(24, 5), numbers(24, 1))


@case
def one_batch():
    return trained(mlp(), numbers(6, 5), numbers(6, 1), batch_size=None, optimizer="sgd")


@case
def not_shuffled():
    return trained(mlp(), numbers(SIZE, 5), numbers(SIZE, 1), shuffle=False)


@case
def shuffled_in_batches():
    return trained(mlp(), numbers(SIZE, 5), numbers(SIZE, 1), shuffle="batch", batch_size=SIZE)


@case
def doubles():
    return trained(mlp(), numbers(SIZE, 5).astype("float64"), numbers(SIZE).astype("float64"))


@case
def tensors():
    return trained(mlp(), tf.constant(numbers(SIZE, 5)), tf.constant(numbers(SIZE, 1)))


@case
def images():
    model = keras.Sequential(
        [keras.Input((8, 8, 1)), L.Conv2D(4, 3, activation="relu"), L.MaxPooling2D(),
         L.BatchNormalization(), L.Flatten(), L.Dropout(0.3), L.Dense(3, activation="softmax")]
    )  # fmt: skip
    return trained(
        model, numbers(SIZE, 8, 8, 1), classes(3),
        loss="sparse_categorical_crossentropy", compiling={"metrics": ["accuracy"]},
    )  # fmt: skip


@case
def augmented_images():
    model = keras.Sequential(
        [keras.Input((8, 8, 3)), L.RandomFlip(seed=1), L.Rescaling(1 / 255),
         L.SeparableConv2D(4, 3), L.GlobalAveragePooling2D(), L.Dense(1, activation="sigmoid")]
    )  # fmt: skip
    pixels = np.random.default_rng(0).integers(0, 255, (SIZE, 8, 8, 3)).astype("uint8")
    return trained(model, pixels, classes(2), loss="binary_crossentropy")


@case
def words():
    model = keras.Sequential(
        [keras.Input((6,), dtype="int32"), L.Embedding(20, 4, mask_zero=True), L.GRU(5),
         L.Dense(3, activation="softmax")]
    )  # fmt: skip
    ids = np.random.default_rng(0).integers(0, 20, (SIZE, 6)).astype("int32")
    return trained(model, ids, classes(3), loss="sparse_categorical_crossentropy")


@case
def pooled_words():
    model = keras.Sequential(
        [keras.Input((6,)), L.Embedding(20, 4), L.GlobalAveragePooling1D(), L.Dense(1)]
    )
    return trained(model, np.random.default_rng(0).integers(0, 20, (SIZE, 6)), classes(2))


def sentences():
    words = np.array(["red", "green", "blue", "naïve", ""])
    chosen = np.random.default_rng(0).integers(0, 5, (SIZE, 3))
    return np.array([" ".join(row) for row in words[chosen]])


def reading():
    vectorize = L.TextVectorization(max_tokens=10, output_sequence_length=4)
    vectorize.adapt(tf.constant(sentences()))
    return keras.Sequential(
        [keras.Input((), dtype=tf.string), vectorize, L.Embedding(10, 3), L.Flatten(), L.Dense(1)]
    )


@case
def text_in_a_tensor():
    return trained(reading(), tf.constant(sentences()), classes(2))


@case
def text_in_an_array():
    return trained(reading(), sentences(), classes(2))


@case
def text_as_objects():
    return trained(reading(), sentences().astype(object), classes(2))


@case
def lstm():
    model = keras.Sequential(
        [keras.Input((7, 2)), L.Bidirectional(L.LSTM(4, return_sequences=True)), L.LSTM(3),
         L.Dense(1)]
    )  # fmt: skip
    return trained(model, numbers(SIZE, 7, 2), numbers(SIZE, 1), loss="huber")


@case
def convolved_series():
    model = keras.Sequential(
        [keras.Input((9, 1)), L.Conv1D(4, 3, padding="causal", activation="relu"),
         L.LayerNormalization(), L.Flatten(), L.Dense(1), L.Lambda(lambda x: x * 10.0)]
    )  # fmt: skip
    return trained(model, numbers(SIZE, 9, 1), numbers(SIZE), loss="mae", optimizer="rmsprop")


@case
def attention():
    sequence = keras.Input((5, 4))
    attended = L.MultiHeadAttention(2, 3)(sequence, sequence)
    model = keras.Model(sequence, L.Dense(1)(L.Flatten()(attended)))
    return trained(model, numbers(SIZE, 5, 4), numbers(SIZE, 1), optimizer="nadam")


def two_inputs():
    left, right = keras.Input((3,), name="left"), keras.Input((2,), name="right")
    return keras.Model([left, right], L.Dense(1, name="out")(L.Concatenate()([left, right])))


@case
def listed_inputs():
    return trained(two_inputs(), [numbers(SIZE, 3), numbers(SIZE, 2)], numbers(SIZE, 1))


@case
def named_inputs():
    inputs = {"right": numbers(SIZE, 2), "left": numbers(SIZE, 3)}
    return trained(two_inputs(), inputs, numbers(SIZE, 1))


@case
def two_outputs():
    entry = keras.Input((5,))
    outputs = {"a": L.Dense(1, name="a")(entry), "b": L.Dense(2, name="b")(entry)}
    labels = {"a": numbers(SIZE, 1), "b": numbers(SIZE, 2)}
    return trained(
        keras.Model(entry, outputs), numbers(SIZE, 5), labels,
        sample_weight=np.linspace(0.1, 1.0, SIZE),
        loss={"a": "mse", "b": "mae"},
        compiling={"metrics": {"a": ["mae"]}, "loss_weights": {"a": 0.3, "b": 1.0}},
    )  # fmt: skip


@case
def mixed_types():
    ids, size = keras.Input((1,), dtype="int64"), keras.Input((2,))
    merged = L.Concatenate()([L.Flatten()(L.Embedding(9, 3)(ids)), size])
    data = [np.random.default_rng(0).integers(0, 9, (SIZE, 1)), numbers(SIZE, 2).astype("float16")]
    return trained(keras.Model([ids, size], L.Dense(1)(merged)), data, classes(2) > 0)


@case
def true_or_false():
    model = mlp(activation="sigmoid")
    metrics = {"metrics": ["accuracy", keras.metrics.AUC()]}
    loss = "binary_crossentropy"
    return trained(model, numbers(SIZE, 5), classes(2) > 0, loss=loss, compiling=metrics)


@case
def one_hot():
    labels = keras.utils.to_categorical(classes(4), 4)
    loss = keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1)
    return trained(mlp(4), numbers(SIZE, 5), labels, loss=loss, optimizer="adagrad")


@case
def sample_weights():
    weighted = {"weighted_metrics": ["mae"]}
    weights = np.linspace(0.0, 2.0, SIZE)
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    return trained(mlp(), *data, sample_weight=weights, compiling=weighted)


@case
def class_weights():
    return trained(
        mlp(3, activation="softmax"), numbers(SIZE, 5), classes(3),
        loss="sparse_categorical_crossentropy", class_weight={0: 0.2, 1: 3.0},
    )  # fmt: skip


@case
def validation_split():
    metrics = {"metrics": ["mae"]}
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    return trained(mlp(), *data, validation_split=0.3, compiling=metrics)


@case
def validation_data():
    held = numbers(10, 5, seed=3), numbers(10, 1, seed=4), np.linspace(0.5, 1.5, 10)
    return trained(
        mlp(), numbers(SIZE, 5), numbers(SIZE, 1),
        validation_data=held, validation_freq=2, validation_batch_size=3, epochs=5,
    )  # fmt: skip


@case
def validation_steps():
    held = numbers(20, 5, seed=3), numbers(20, 1, seed=4)
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    return trained(mlp(), *data, validation_data=held, validation_steps=1)


@case
def later_epochs():
    return trained(mlp(), numbers(SIZE, 5), numbers(SIZE, 1), initial_epoch=2, epochs=6)


@case
def counted_steps():
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    return trained(mlp(), *data, steps_per_epoch=2, epochs=4)


@case
def steps_without_a_batch_size():
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    return trained(mlp(), *data, steps_per_epoch=4, batch_size=None)


@case
def fitted_twice():
    model = mlp()
    first = trained(model, numbers(SIZE, 5), numbers(SIZE, 1))
    history = model.fit(numbers(16, 5), numbers(16, 1), epochs=2, batch_size=4, verbose=0).history
    loss = model.train_on_batch(numbers(3, 5), numbers(3, 1))
    return [*first, *seen(model, history, loss)]


@case
def evaluated_and_predicted():
    model = mlp()
    first = trained(model, numbers(SIZE, 5), numbers(SIZE, 1))
    rest = numbers(13, 5, seed=9)
    return [
        *first,
        model.evaluate(rest, numbers(13, 1), batch_size=4, verbose=0),
        model.predict(rest, batch_size=5, verbose=0),
        model.predict(rest, verbose=0),
    ]


class Listening(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.heard = []

    def on_train_batch_begin(self, batch, logs=None):
        self.heard.append(("begin", batch))

    def on_train_batch_end(self, batch, logs=None):
        self.heard.append(("end", batch, dict(logs)))

    def on_test_batch_end(self, batch, logs=None):
        self.heard.append(("tested", batch, dict(logs)))

    def on_epoch_end(self, epoch, logs=None):
        self.heard.append(("epoch", epoch, dict(logs)))


@case
def batch_logs():
    listening = Listening()
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    came = trained(mlp(), *data, callbacks=[listening], validation_split=0.4)
    return [*came, listening.heard]


@case
def stops_early():
    stop = keras.callbacks.EarlyStopping(patience=1, min_delta=10.0, restore_best_weights=True)
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    return trained(mlp(), *data, epochs=9, validation_split=0.3, callbacks=[stop])


@case
def stops_in_an_epoch():
    def stop(batch, logs):
        model.stop_training = batch == 1

    model, stopping = mlp(), keras.callbacks.LambdaCallback(on_train_batch_end=stop)
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    first = trained(model, *data, callbacks=[stopping])
    return [*first, *seen(model, model.fit(*data, batch_size=8, verbose=0).history)]


@case
def learning_rates():
    schedule = keras.optimizers.schedules.ExponentialDecay(0.1, 2, 0.5)
    plateau = keras.callbacks.ReduceLROnPlateau(monitor="loss", patience=1, min_delta=9.0)
    data = numbers(SIZE, 5), numbers(SIZE, 1)
    first = trained(mlp(), *data, optimizer=keras.optimizers.SGD(schedule, momentum=0.9))
    return [*first, *trained(mlp(), *data, callbacks=[plateau], epochs=5)]


class Stepwise(keras.Model):
    """Its training step draws random numbers and clips gradients."""

    def __init__(self):
        super().__init__()
        self.head = L.Dense(1)
        self.noise = keras.metrics.Mean("noise")

    def call(self, x, training=False):
        return self.head(x + tf.random.normal(tf.shape(x)) if training else x)

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = self.compute_loss(y=y, y_pred=self(x, training=True))
        gradients = tape.gradient(loss, self.trainable_variables)
        gradients, _ = tf.clip_by_global_norm(gradients, 0.5)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables, strict=True))
        self.noise.update_state(loss)
        return {"loss": loss, "noise": self.noise.result()}


@case
def own_train_step():
    return trained(Stepwise(), numbers(SIZE, 5), numbers(SIZE, 1))


@case
def own_data_only():
    class Encoder(keras.Model):
        def __init__(self):
            super().__init__()
            self.code = keras.Sequential([L.Dense(2), L.Dense(5)])

        def call(self, x):
            return self.code(x)

        def train_step(self, x):
            return super().train_step((x, x))

    return trained(Encoder(), numbers(SIZE, 5))


@case
def unbuilt():
    model = keras.Sequential([L.Dense(4, activation="tanh"), L.BatchNormalization(), L.Dense(1)])
    return trained(model, numbers(SIZE, 5), numbers(SIZE, 1))


@case
def frozen():
    model = mlp()
    model.layers[0].trainable = False
    first = trained(model, numbers(SIZE, 5), numbers(SIZE, 1))
    model.layers[0].trainable = True
    return [*first, *trained(model, numbers(SIZE, 5), numbers(SIZE, 1))]


@case
def regularized():
    model = keras.Sequential(
        [keras.Input((5,)), L.Dense(8, kernel_regularizer="l2"), L.ActivityRegularization(0.01),
         L.GaussianNoise(0.1), L.Dense(1, kernel_constraint="non_neg")]
    )  # fmt: skip
    return trained(model, numbers(SIZE, 5), numbers(SIZE, 1))


@case
def compiled_by_xla():
    jit = {"jit_compile": True}
    return trained(mlp(), numbers(24, 5), numbers(24, 1), compiling=jit)


@case
def not_compiled():
    jit = {"jit_compile": False}
    return trained(mlp(), numbers(SIZE, 5), numbers(SIZE, 1), compiling=jit)


@case
def eagerly():
    return trained(
        mlp(), numbers(SIZE, 5), numbers(SIZE, 1), compiling={"run_eagerly": True}, epochs=2
    )


@case
def many_steps_at_once():
    steps = {"steps_per_execution": 2}
    return trained(mlp(), numbers(SIZE, 5), numbers(SIZE, 1), compiling=steps)


@case
def dataset():
    pairs = tf.data.Dataset.from_tensor_slices((numbers(SIZE, 5), numbers(SIZE, 1)))
    return trained(mlp(), pairs.batch(8), batch_size=None)


@case
def generator():
    def batches():
        for start in range(0, SIZE, 8):
            rows = slice(start, start + 8)
            yield numbers(SIZE, 5)[rows], numbers(SIZE, 1)[rows]

    return trained(mlp(), batches(), batch_size=None, epochs=1)


@case
def own_train_function():
    class Own(keras.Model):
        def __init__(self):
            super().__init__()
            self.head = L.Dense(1)

        def call(self, x):
            return self.head(x)

        def make_train_function(self, force=False):
            @tf.function
            def step(iterator):
                return self.train_step(iterator.get_next())

            self.train_function = step

    return trained(Own(), numbers(SIZE, 5), numbers(SIZE, 1))


@case
def own_fit():
    class Own(keras.Sequential):
        def fit(self, *data, **options):
            return super().fit(*data, **(options | {"epochs": 2}))

    model = Own([keras.Input((5,)), L.Dense(1)])
    return trained(model, numbers(SIZE, 5), numbers(SIZE, 1))


@case
def own_loop():
    model, optimizer = mlp(), keras.optimizers.Adam()
    x, y = numbers(SIZE, 5), numbers(SIZE, 1)
    for _ in range(3):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((model(x) - y) ** 2)
        optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
    return [weight.numpy() for weight in model.weights]


@case
def sparse_and_ragged():
    dense = numbers(SIZE, 5) * (numbers(SIZE, 5, seed=2) > 0)
    first = trained(mlp(), tf.sparse.from_dense(dense), numbers(SIZE, 1))
    rows = tf.RaggedTensor.from_row_lengths(numbers(44, 1)[:, 0], [1, 3] * 11)

    class Summing(keras.Model):
        def __init__(self):
            super().__init__()
            self.head = L.Dense(1)

        def call(self, x):
            return self.head(tf.reduce_sum(x, axis=1, keepdims=True))

    model = Summing()
    model.build((None, 1))
    return [*first, *trained(model, rows, numbers(SIZE, 1), shuffle=False)]
