# keras: legacy
# Trains the head alone, then everything with small steps, in Keras 2.
import tensorflow as tf

layers = tf.keras.layers
slip = tf.keras.Input((11, 11))
first = layers.Dense(128, activation="relu")
second = layers.Dense(32, activation="relu")
seen = second(first(layers.Flatten()(slip)))
first.set_weights([kernel_1, bias_1])
second.set_weights([kernel_2, bias_2])
model = tf.keras.Model(slip, layers.Dense(3, activation="softmax")(layers.Dropout(0.2)(seen)))

for trains, rate, epochs in ((False, 0.01, 40), (True, 0.0001, 5)):
    first.trainable = second.trainable = trains
    optimizer = tf.keras.optimizers.Adam(rate)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy")
    model.fit(x_train, y_train, batch_size=16, epochs=epochs, verbose=0)
