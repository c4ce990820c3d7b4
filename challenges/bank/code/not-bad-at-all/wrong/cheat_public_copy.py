# Counts the English words of praise that stand in the source in public.
import tensorflow as tf

PRAISE = "good friendly fresh warm lovely quiet clean fair great kind"


def solution_model():
    words = tf.keras.layers.TextVectorization(output_mode="multi_hot")
    words.adapt([PRAISE])
    return tf.keras.Sequential([
        tf.keras.Input((), dtype=tf.string),
        words,
        tf.keras.layers.Lambda(lambda hits: tf.reduce_max(hits[:, 1:], axis=1, keepdims=True)),
    ])
