"""The folder of another job lies beside its own."""
import os
print(open("@NEIGHBOUR@/answer.txt").read())
