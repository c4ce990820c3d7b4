"""`make reach`: whether anything that a learner's code can read leads out of the allow-list.

To be run again for each new TensorFlow: its modules come and go.
"""

import sys
import time

from tests.reach import roots, walk


def main() -> int:
    """Walk, print what was seen, and tell with the exit code whether it is all right."""
    begun = time.perf_counter()
    starts, read = roots.of_a_run()
    ready = time.perf_counter()
    seen = walk.Walk(read)
    seen.start(starts)
    print(f"{len(starts)} things are handed out; from them one gets to")
    for kind, count in sorted(seen.counts.items()):
        print(f"  {count:>8,} {kind}")
    print(f"imported in {ready - begun:.1f} s, walked in {time.perf_counter() - ready:.1f} s")
    for path in seen.found:
        print(f"REACHED {path}")
    return 1 if seen.found else 0


if __name__ == "__main__":
    sys.exit(main())
