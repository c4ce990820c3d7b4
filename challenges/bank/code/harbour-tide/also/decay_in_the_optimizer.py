import tensorflow as tf

rate = tf.keras.optimizers.schedules.CosineDecay(0.01, decay_steps=30 * 47)

levels = tf.keras.Input((36, 1))
hidden = tf.keras.layers.Dense(24, activation="tanh")(tf.keras.layers.Flatten()(levels / 20))
flat = tf.keras.layers.Flatten()(levels)
model = tf.keras.Model(levels, tf.keras.layers.Dense(1)(hidden) + tf.keras.layers.Dense(1)(flat))
model.compile(optimizer=tf.keras.optimizers.Adam(rate), loss="mae")
model.fit(x_train, y_train, epochs=30, batch_size=32, verbose=0)
