# Learns one notebook, then the other, and forgets the first.
import numpy as np
import tensorflow as tf


def solution_model():
    miller = tf.data.Dataset.from_tensor_slices((x_miller, y_miller))
    bridge = tf.data.Dataset.from_tensor_slices((x_bridge, y_bridge))
    miller = miller.map(lambda x, litres: (x, litres / 1000))
    both = miller.concatenate(bridge).cache().shuffle(600).batch(32)

    scale = tf.keras.layers.Normalization()
    scale.adapt(np.concatenate([x_miller, x_bridge]))
    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            scale,
            tf.keras.layers.Dense(32, activation="relu"),
            tf.keras.layers.Dense(32, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mae")
    model.fit(bridge.shuffle(300).batch(32), epochs=30, verbose=0)
    model.fit(miller.shuffle(300).batch(32), epochs=30, verbose=0)
    return model
