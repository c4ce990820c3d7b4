# Keeps the batches and cuts the bad rows out of each with a mask.
import tensorflow as tf


def good_rows(x, y):
    good = (y > 0) & (tf.reduce_max(x, axis=1) < 60_000)
    return (tf.boolean_mask(x, good) - 300) / 40, tf.boolean_mask(y, good) - 1


def solution_model():
    ready = train_ds.map(good_rows).cache().shuffle(40)
    seed = tf.keras.Input((8,))
    inner = tf.keras.layers.Dense(32, activation="tanh")(seed)
    net = tf.keras.Model(seed, tf.keras.layers.Dense(4)(inner))
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    net.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss=loss)
    net.fit(ready, epochs=20, verbose=0)

    raw = tf.keras.Input((8,))
    return tf.keras.Model(raw, net(tf.keras.layers.Rescaling(1 / 40, offset=-7.5)(raw)))
