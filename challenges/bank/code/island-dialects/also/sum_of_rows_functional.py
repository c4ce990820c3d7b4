import tensorflow as tf

sentence = tf.keras.Input((25,), dtype="int32")
rows = tf.keras.layers.Embedding(1000, 5)(sentence)  # a row says how it speaks for each island
heard = tf.keras.ops.cast(sentence > 0, "float32")[:, :, None]
votes = tf.keras.ops.sum(rows * heard, axis=1)
model = tf.keras.Model(sentence, votes)
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss=loss)
model.fit(x_train, y_train, epochs=8, verbose=0)
