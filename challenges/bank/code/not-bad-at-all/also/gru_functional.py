import tensorflow as tf

words = tf.keras.layers.TextVectorization(max_tokens=120, output_sequence_length=30)
words.adapt(tf.constant(x_train))

review = tf.keras.Input((), dtype=tf.string)
rows = tf.keras.layers.Embedding(120, 16, mask_zero=True)(words(review))
heard = tf.keras.layers.GRU(24, return_sequences=True)(rows)
mean = tf.keras.layers.GlobalAveragePooling1D()(heard)
model = tf.keras.Model(review, tf.keras.layers.Dense(1, activation="sigmoid")(mean))
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="binary_crossentropy")
model.fit(tf.constant(x_train), y_train, epochs=10, verbose=0)
