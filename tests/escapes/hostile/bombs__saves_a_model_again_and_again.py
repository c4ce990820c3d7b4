"""What every course does, without end."""
import keras
model = keras.Sequential([keras.Input((500,)), keras.layers.Dense(500)])
number = 0
while True:
    number += 1
    model.save(f"model{number}.keras")
