import tensorflow as tf

words = tf.keras.layers.TextVectorization(max_tokens=300, output_mode="multi_hot")
words.adapt(tf.constant(x_train))

message = tf.keras.Input((), dtype=tf.string)
hidden = tf.keras.layers.Dense(16, activation="relu")(words(message))
model = tf.keras.Model(message, tf.keras.layers.Dense(1, activation="sigmoid")(hidden))
model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="binary_crossentropy")
model.fit(tf.constant(x_train), y_train, epochs=12, verbose=0)
