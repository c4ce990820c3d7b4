"""Processes by the library."""
import multiprocessing
def work():
    open("@OUTSIDE@/planted", "w").write("x")
p = multiprocessing.get_context("fork").Process(target=work)
p.start()
p.join()
