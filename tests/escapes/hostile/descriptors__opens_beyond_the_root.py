"""A descriptor of a folder that was open before leads anywhere."""
import os
for fd in range(4, 64):
    try:
        print(os.listdir(os.open("..", os.O_RDONLY | os.O_DIRECTORY, dir_fd=fd)) and "@PROOF@")
    except OSError:
        pass
