def build(rng):
    slope, offset = rng.uniform(1, 2), rng.uniform(-1, 1)
    x = rng.uniform(-1, 1, (96, 1)).astype("float32")
    y = (slope * x + offset).astype("float32")
    return {"x_train": x[:64], "y_train": y[:64], "hidden_x": x[64:], "hidden_y": y[64:]}
