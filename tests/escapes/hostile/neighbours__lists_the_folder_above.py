"""Names of other jobs."""
import os
print(os.listdir("@NEIGHBOUR@/.."), os.listdir("@NEIGHBOUR@"))
