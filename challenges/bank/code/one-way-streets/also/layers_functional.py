import tensorflow as tf

picture = tf.keras.Input((24, 24, 1))
features = tf.keras.layers.RandomTranslation(0.2, 0.2, fill_mode="nearest")(picture)
features = tf.keras.layers.RandomRotation(0.03, fill_mode="nearest")(features)
features = tf.keras.layers.Conv2D(16, 5, strides=2, activation="relu")(features)
features = tf.keras.layers.Conv2D(32, 3, activation="relu")(features)
features = tf.keras.layers.GlobalMaxPooling2D()(features)
model = tf.keras.Model(picture, tf.keras.layers.Dense(3)(features))
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss=loss)
model.fit(x_train / 255, y_train, epochs=40, batch_size=16, verbose=0)
