import numpy as np
import tensorflow as tf

lookup = tf.keras.layers.StringLookup(vocabulary=list(letters), num_oov_indices=0)
numbers = lookup(tf.strings.bytes_split(text[0])).numpy()
x = np.array([numbers[start : start + 12] for start in range(len(numbers) - 12)])
y = numbers[12:]

passage = tf.keras.Input((12,), dtype="int32")
rows = tf.keras.layers.Flatten()(tf.keras.layers.Embedding(27, 16)(passage))
hidden = tf.keras.layers.Dense(128, activation="relu")(rows)
model = tf.keras.Model(passage, tf.keras.layers.Dense(27)(hidden))
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss=loss)
model.fit(x, y, batch_size=64, epochs=8, verbose=0)
