import tensorflow as tf

picture = tf.keras.Input((24, 24, 1))
features = tf.keras.layers.Conv2D(12, 5, activation="relu")(picture / 64 - 2)
features = tf.keras.layers.MaxPooling2D()(features)
features = tf.keras.layers.SeparableConv2D(24, 5, activation="relu")(features)
features = tf.keras.layers.GlobalMaxPooling2D()(features)
model = tf.keras.Model(picture, tf.keras.layers.Dense(4)(features))
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss=loss)
model.fit(x_train, y_train, epochs=25, batch_size=32, verbose=0)
