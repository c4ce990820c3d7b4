"""A dataset's private pool may be as large as it likes."""
import tensorflow as tf
options = tf.data.Options()
options.threading.private_threadpool_size = 20_000
for item in tf.data.Dataset.range(10).repeat().map(lambda x: x, num_parallel_calls=1_000).with_options(options):
    pass
