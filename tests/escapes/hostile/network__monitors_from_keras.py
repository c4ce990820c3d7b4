"""RemoteMonitor is a callback that posts each epoch, if requests is there."""
import keras
import numpy as np
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
spy = keras.callbacks.RemoteMonitor(root="http://127.0.0.1:@LISTENER_PORT@")
import threading
threading.Timer(2, lambda: __import__("os")._exit(0)).start()
model.fit(np.ones((4, 1)), np.ones((4, 1)), verbose=0, callbacks=[spy])
