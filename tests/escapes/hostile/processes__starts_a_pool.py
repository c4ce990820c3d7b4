"""Executors start processes in the background."""
import concurrent.futures
import multiprocessing
import os
with concurrent.futures.ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
    pool.submit(os.mkdir, "@OUTSIDE@/planted").result()
