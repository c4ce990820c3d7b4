"""Training on arrays as fast as the same model can run.

Keras 3 builds two `tf.data` iterators an epoch and pulls every batch through them: some 40 ms an
epoch, whatever its size. Here arrays are cut into batches in Python and handed to the same traced
step. What is not known to mean the same is left to Keras. `install` puts it in place.
"""
