# keras: legacy
import numpy as np
import tensorflow as tf

batches = list(train_ds.as_numpy_iterator())
x = np.concatenate([windows for windows, _ in batches])
y = np.concatenate([ids for _, ids in batches])

model = tf.keras.Sequential()
model.add(tf.keras.layers.Conv1D(24, 7, activation="relu", input_shape=(40, 3)))
model.add(tf.keras.layers.Conv1D(24, 7, activation="relu"))
model.add(tf.keras.layers.GlobalAveragePooling1D())
model.add(tf.keras.layers.Dense(4, activation="softmax"))
model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="categorical_crossentropy")
model.fit(x, tf.keras.utils.to_categorical(y), epochs=12, verbose=0)  # arrays are shuffled
