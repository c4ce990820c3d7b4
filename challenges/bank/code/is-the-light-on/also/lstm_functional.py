import tensorflow as tf

diary = tf.keras.Input((16,), dtype="int32")
commands = tf.keras.layers.CategoryEncoding(12, output_mode="one_hot")(diary[:, :, None])
memory = tf.keras.layers.LSTM(32)(commands)
model = tf.keras.Model(diary, tf.keras.layers.Dense(2)(memory))
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss=loss)
model.fit(x_train, y_train, epochs=12, verbose=0)
