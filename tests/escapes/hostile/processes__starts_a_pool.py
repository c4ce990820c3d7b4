"""Executors start processes in the background."""
import concurrent.futures
import multiprocessing
def work(path):
    open(path, "w").close()
with concurrent.futures.ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
    pool.submit(work, "@OUTSIDE@/planted").result()
