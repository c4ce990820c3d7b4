import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((8,)),
            scale,
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    model.fit(x_train, y_train, epochs=20, verbose=0)
    return model
