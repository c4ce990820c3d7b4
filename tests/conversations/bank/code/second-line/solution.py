import keras


def solution_model():
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(0.3), loss="mse")
    model.fit(x_train, y_train, epochs=12, batch_size=16, verbose=0)
    return model
