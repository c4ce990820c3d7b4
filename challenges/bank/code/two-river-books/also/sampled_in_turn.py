# Endless datasets, drawn from with equal weights, and steps instead of epochs.
import tensorflow as tf


def solution_model():
    slices = tf.data.Dataset.from_tensor_slices
    miller = slices((x_miller, y_miller / 1000)).shuffle(300).repeat()
    bridge = slices((x_bridge, y_bridge)).shuffle(300).repeat()
    both = tf.data.Dataset.sample_from_datasets([miller, bridge], [0.5, 0.5]).batch(64)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Normalization(mean=[200.0, 1.2], variance=[12100.0, 0.2]),
            tf.keras.layers.Dense(64, activation="tanh"),
            tf.keras.layers.Dense(1),
            tf.keras.layers.Rescaling(50.0),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mae")
    model.fit(both, steps_per_epoch=600, epochs=1, verbose=0)
    return model
