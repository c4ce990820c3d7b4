import tensorflow as tf


def solution_model():
    mixed = train_ds.unbatch().cache().shuffle(2400).batch(50)

    windows = tf.keras.Input((40, 3))
    memory = tf.keras.layers.Bidirectional(tf.keras.layers.GRU(16))(windows)
    model = tf.keras.Model(windows, tf.keras.layers.Dense(4)(memory))  # logits

    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.01),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    model.fit(mixed.prefetch(1), epochs=4, verbose=0)
    return model
