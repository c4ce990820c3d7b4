import tensorflow as tf


def solution_model():
    window = tf.keras.Input((24, 1))
    shapes = tf.keras.layers.Conv1D(16, 4, activation="relu")(window / 10 - 1)
    level = tf.keras.layers.Dense(1)(tf.keras.layers.Flatten()(shapes))
    model = tf.keras.Model(window, 10 * level + 10)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss=tf.keras.losses.Huber(delta=1.0))
    model.fit(x_train, y_train, epochs=25, batch_size=32, verbose=0)
    return model
