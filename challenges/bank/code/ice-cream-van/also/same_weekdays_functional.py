import tensorflow as tf

window = tf.keras.Input((28, 1))
last_week = window[:, -7]  # the same weekday
weeks = tf.keras.layers.Reshape((4, 7))(window - last_week[:, None])
hidden = tf.keras.layers.Conv1D(24, 2, activation="relu")(weeks / 10)
step = tf.keras.layers.Dense(1)(tf.keras.layers.Flatten()(hidden))
model = tf.keras.Model(window, last_week + 10 * step)
model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="huber")
model.fit(x_train, y_train, epochs=30, batch_size=32, verbose=0)
