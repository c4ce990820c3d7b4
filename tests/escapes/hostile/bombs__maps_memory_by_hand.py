"""Pages taken from the kernel itself."""
import mmap
kept = []
while True:
    page = mmap.mmap(-1, 1 << 26)
    page.write(b"x" * (1 << 26))
    kept.append(page)
