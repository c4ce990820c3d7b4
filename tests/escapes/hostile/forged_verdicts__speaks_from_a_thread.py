"""A thread goes on speaking while the judge's own code speaks: frames within frames."""
import os
import struct
import threading
import keras
def speak():
    payload = struct.pack("!BII", 2, 64, 1) + struct.pack("<64f", *[1.0] * 64)
    while True:
        os.write(@CHANNEL@, struct.pack("!BI", 20, len(payload)) + payload)
threading.Thread(target=speak, daemon=True).start()
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
import time
time.sleep(0.2)
