"""RemoteMonitor posts each epoch."""
import socket
import urllib.request
import keras
class Monitor(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        urllib.request.urlopen("http://127.0.0.1:@LISTENER_PORT@/", data=b"x", timeout=1)
import numpy as np
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 1)), np.ones((4, 1)), verbose=0, callbacks=[Monitor()])
