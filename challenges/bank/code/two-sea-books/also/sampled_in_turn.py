# Endless datasets, drawn from with equal weights; the day as a point of a circle.
import tensorflow as tf


def prepared(rows):
    angle = rows[:, :1] * (6.2832 / 365)
    depth = rows[:, 1:] / 30
    return tf.concat([tf.sin(angle), tf.cos(angle), depth], axis=1)


def solution_model():
    slices = tf.data.Dataset.from_tensor_slices
    keeper = slices((x_keeper, (y_keeper - 32) / 1.8)).shuffle(300).repeat()
    diver = slices((x_diver, y_diver)).shuffle(300).repeat()
    both = tf.data.Dataset.sample_from_datasets([keeper, diver], [0.5, 0.5]).batch(32)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Lambda(prepared),
            tf.keras.layers.Dense(16, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mse")
    model.fit(both, steps_per_epoch=600, epochs=1, verbose=0)
    return model
