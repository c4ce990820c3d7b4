"""An application's weights come from the net; here from an address of its own."""
import keras
import socket
socket.setdefaulttimeout(1)
import keras.src.applications.mobilenet as inside
inside.BASE_WEIGHT_PATH = "http://127.0.0.1:@LISTENER_PORT@/"
inside.MobileNet(weights="imagenet", input_shape=(128, 128, 3), alpha=0.25)
