"""The same files, opened from C++."""
import sysconfig
import tensorflow as tf
for pattern in ("/sklearn/datasets/data/*.csv", "/vega_datasets/_data/*", "/statsmodels/datasets/*/*.csv"):
    for path in tf.io.gfile.glob(sysconfig.get_path("purelib") + pattern):
        if tf.io.read_file(path).numpy():
            print("@PROOF@")
            break
