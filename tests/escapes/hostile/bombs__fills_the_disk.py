"""One file that grows."""
with open("big", "wb") as file:
    while True:
        file.write(bytes(1024 * 1024))
