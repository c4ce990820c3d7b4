# keras: legacy
import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

shifts = list(range(-5, 6))
generator = ImageDataGenerator(
    rescale=1.0 / 255, width_shift_range=shifts, height_shift_range=shifts, rotation_range=8
)
batches = generator.flow(x_train, tf.keras.utils.to_categorical(y_train), batch_size=25)

model = tf.keras.Sequential()
model.add(tf.keras.layers.Conv2D(24, 5, activation="relu", input_shape=(24, 24, 1)))
model.add(tf.keras.layers.MaxPooling2D(2))
model.add(tf.keras.layers.Conv2D(24, 5, activation="relu"))
model.add(tf.keras.layers.GlobalMaxPooling2D())
model.add(tf.keras.layers.Dense(32, activation="relu"))
model.add(tf.keras.layers.Dense(3, activation="softmax"))
model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="categorical_crossentropy")
model.fit(batches, epochs=35, verbose=0)
