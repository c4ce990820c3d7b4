"""A baseline: stock TensorFlow, imported and warm, one snippet at a time."""

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path


class WarmProcess:
    """A process that has imported TensorFlow and trained once."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.warm_process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._answer() == "warm"

    async def seconds(self, source: str, data: Path) -> float:
        """How long training and predicting take there."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([source, str(data)]) + "\n")
        self._process.stdin.flush()
        return float(await asyncio.to_thread(self._answer))

    def stop(self) -> None:
        """End it."""
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def run(source: str, data: Path) -> float:
    """Run one snippet as a script would, then predict; return the seconds."""
    import numpy as np  # only in that process
    import tensorflow as tf

    with np.load(data) as file:
        arrays = {name: file[name] for name in file.files}
    hidden = arrays.pop("hidden_x")
    keras = tf.keras
    keras.backend.clear_session()
    keras.utils.set_random_seed(0)
    names = {**arrays, "__name__": "snippet"}
    begun = time.perf_counter()
    if "train_ds" in source:
        names["train_ds"] = tf.data.Dataset.from_tensor_slices(
            (arrays["x_train"], arrays["y_train"])
        ).batch(32)
    exec(compile(source, "snippet", "exec"), names)
    model = names["solution_model"]() if "solution_model" in names else names["model"]
    inputs = tf.constant(hidden) if hidden.dtype.kind == "U" else hidden
    model.predict(inputs, verbose=0)
    return time.perf_counter() - begun


def main() -> None:
    """Answer until nothing is asked any more."""
    import numpy as np
    import tensorflow as tf

    keras = tf.keras
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    model.fit(np.zeros((8, 1)), np.zeros((8, 1)), verbose=0)
    print("warm", flush=True)
    for line in sys.stdin:
        source, data = json.loads(line)
        stdout, sys.stdout = sys.stdout, sys.stderr
        seconds = run(source, Path(data))
        sys.stdout = stdout
        print(seconds, flush=True)


if __name__ == "__main__":
    main()
